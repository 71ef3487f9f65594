package import Diagnostics
import Scrutiny

/// A failure of the surroundings, not of the content: an unreadable folder, a full disk. It ends the run (exit 2).
package struct BuildFailure: Error, Sendable, Hashable {
  /// What could not be done, and why.
  package let message: Wording
  /// What the person at the terminal can do about it.
  package let help: Wording

  package init(message: Wording, help: Wording) {
    // Paths are named in these words.
    self.message = Wording(zh: Masking.masked(message.zh), en: Masking.masked(message.en))
    self.help = Wording(zh: Masking.masked(help.zh), en: Masking.masked(help.en))
  }
}
