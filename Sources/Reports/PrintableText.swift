/// The text without control and direction characters: what stands in a file must not steer a terminal or a viewer.
package func printable(_ text: some Sequence<Unicode.Scalar>) -> String {
  var printable = String.UnicodeScalarView()
  for scalar in text {
    switch scalar.value {
    case 9: printable.append(" ")
    case 0..<32, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2028, 0x2029, 0x2060...0x2069, 0xFEFF,
      0xFFFE, 0xFFFF:
      printable.append("\u{FFFD}")
    default: printable.append(scalar)
    }
  }
  return String(printable)
}

/// The same for a whole text.
package func printable(_ text: String) -> String { printable(text.unicodeScalars) }
