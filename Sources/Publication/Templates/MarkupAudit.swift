import Diagnostics

/// What may be printed at which place in the HTML.
extension TemplateCompiler {
  /// Looks at a name printed here; `kind` is nil where it cannot be known.
  mutating func audit(_ name: TemplateName, kind: TemplateKind?, at place: Place) {
    let state = scanner.state
    switch state.region {
    case .text: break
    case .tag, .unquoted: report(.templateUnquoted(name.text), at: place)
    case .comment:
      report(.templateUnsafePlace(name.text, zh: "HTML 注释中", en: "in an HTML comment"), at: place)
    case .code:
      let element = state.elementName
      report(.templateUnsafePlace(name.text, zh: "<\(element)> 中", en: "in <\(element)>"), at: place)
    case .quoted: auditValue(name, kind: kind, state, at: place)
    }
  }

  private mutating func auditValue(
    _ name: TemplateName, kind: TemplateKind?, _ state: MarkupState, at place: Place
  ) {
    let attribute = state.attributeName
    switch kind {
    case .markup?:
      let (zh, en) = ("属性 \(attribute) 中", "in the attribute \(attribute)")
      report(.templateUnsafePlace(name.text, zh: zh, en: en), at: place)
    case _ where attribute == "srcdoc":
      report(.templateUnsafePlace(name.text, zh: "属性 srcdoc 中", en: "in the attribute srcdoc"), at: place)
    case .address? where state.isRequest && !state.isAddressDecided:
      report(.themeOutsideName(name.text), at: place)
    case .address? where state.isDestination && !state.isAddressDecided:
      report(.themeLeadsAway("\(attribute)=\"{{\(name.text)}}\""), at: place)
    case .text? where state.isLink && !state.isAddressDecided:
      let (zh, en) = ("链接属性 \(attribute) 的开头", "at the beginning of the link \(attribute)")
      report(.templateUnsafePlace(name.text, zh: zh, en: en), at: place)
    default: break
    }
  }

  /// A section or a partial ends here: it must have kept to its region.
  mutating func endRegion(from entry: MarkupState, _ surroundings: Surroundings, at place: Place) {
    guard scanner.state.region == entry.region else {
      // What an unreadable tag swallowed may have held the rest.
      if templates[surroundings.template].isSound { report(.templateTornMarkup(), at: place) }
      scanner.state = entry
      return
    }
    switch entry.region {
    case .quoted, .unquoted:
      scanner.endValue()
      reportFindings()
      scanner.state.value = entry.value
    default: break
    }
  }

  mutating func reportFindings() {
    for finding in scanner.takeFindings() {
      let start = finding.start.offset
      let file = templates[finding.start.file].file
      let place = file.place(start..<min(start + finding.length, file.bytes.count))
      switch finding.fault {
      case .outsideRequest(let address): report(.themeOutsideRequest(address), at: place)
      case .leadsAway(let what): report(.themeLeadsAway(what), at: place)
      case .inline(let what): report(.themeInlineScript(what), at: place)
      case .restless(let what): report(.themeRestless(what), at: place)
      case .pictureWithoutAlternative: report(.themePictureWithoutAlt(), at: place)
      }
    }
  }
}
