import Diagnostics
import Scrutiny

/// Personal data leaves the program masked only, in whatever words and paths it stands.
extension Diagnostic {
  var masked: Diagnostic {
    var masked = Diagnostic(
      problem.masked, at: place.masked,
      notes: notes.map {
        Note($0.place.masked, zh: Masking.masked($0.message.zh), en: Masking.masked($0.message.en))
      })
    masked.severity = severity
    return masked
  }
}

extension Problem {
  fileprivate var masked: Problem {
    Problem(
      rule, zh: Masking.masked(message.zh), en: Masking.masked(message.en), helpZh: Masking.masked(help.zh),
      helpEn: Masking.masked(help.en))
  }
}

extension Place {
  fileprivate var masked: Place {
    var masked = self
    masked.path = Masking.masked(path)
    return masked
  }
}

extension WaivedFinding {
  var masked: WaivedFinding {
    WaivedFinding(
      diagnostic: diagnostic.masked,
      waiver: Waiver(
        rule: waiver.rule, reason: Masking.masked(waiver.reason), place: waiver.place.masked))
  }
}
