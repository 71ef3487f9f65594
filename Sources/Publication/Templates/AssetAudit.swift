package import Diagnostics

/// Holds what a theme writes out by itself against its assets: addresses of files, pictures, comments in templates.
package struct AssetAudit {
  /// Every asset of the theme and of the standard one below it, by its name from `assets/` on, with its size in bytes.
  package let assets: [String: Int]

  package init(assets: [String: Int]) {
    self.assets = assets
  }

  package func audit(_ files: [ThemeFile], templates: [ParsedTemplate], into bag: inout DiagnosticBag) {
    for template in templates { audit(template.nodes, of: template.file, into: &bag) }
    for file in files where file.invalidText == nil {
      if file.name.hasSuffix(".css"), file.name.hasPrefix(AssetAudit.folder) {
        auditStyle(file, into: &bag)
      } else if file.name.lowercased().hasSuffix(".svg") {
        AssetAudit.auditPicture(file, into: &bag)
      }
    }
  }

  private static let folder = "assets/"

  /// A literal `assets/NAME` behind `{{root}}`, and HTML comments.
  private func audit(_ nodes: [TemplateNode], of file: ThemeFile, into bag: inout DiagnosticBag) {
    var isBehindRoot = false
    for node in nodes {
      switch node {
      case .section(_, _, let body): audit(body, of: file, into: &bag)
      case .literal(let range):
        if isBehindRoot { auditAddress(range, of: file, into: &bag) }
        for comment in file.bytes[range].ranges(of: Array("<!--".utf8)) {
          bag.report(.themeComment(), at: file.place(comment))
        }
      case .print, .partial: break
      }
      isBehindRoot = if case .print(let name, _) = node { name.text == "root" } else { false }
    }
  }

  private func auditAddress(_ range: Range<Int>, of file: ThemeFile, into bag: inout DiagnosticBag) {
    let bytes = file.bytes[range]
    guard bytes.starts(with: AssetAudit.folder.utf8),
      let end = bytes.firstIndex(where: { $0 <= 0x20 || "\"'?#<>".utf8.contains($0) })
    else { return }
    let name = AssetAudit.decoded(file.bytes[range.lowerBound..<end])
    auditAsset(name, at: file.place(range.lowerBound..<end), into: &bag)
  }

  /// How many bytes of what a page fetches at once it may have; drawings shrink to a third on their way.
  private static let limits = Dictionary(
    uniqueKeysWithValues: ["png", "jpg", "jpeg", "gif", "webp", "avif", "ico", "woff", "woff2", "ttf", "otf"]
      .map { ($0, 12_000) } + [("svg", 36_000)])

  private func auditAsset(_ name: String, at place: Place, into bag: inout DiagnosticBag) {
    guard let bytes = assets[name] else {
      bag.report(.themeAssetMissing(name), at: place)
      return
    }
    let type = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if let limit = AssetAudit.limits[type], bytes > limit {
      bag.report(.themeAssetHeavy(name, bytes: bytes, limit: limit), at: place)
    }
  }

  /// `url(NAME)` runs from the folder of the style sheet.
  private func auditStyle(_ file: ThemeFile, into bag: inout DiagnosticBag) {
    for range in StylesheetAudit.addresses(in: file) {
      let written = file.bytes[range]
      let path = written.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
      // Absolute paths, other schemes and escapes are not followed.
      guard !path.isEmpty, path.first != UInt8(ascii: "/"), !path.contains(UInt8(ascii: "\\")),
        !path.contains(UInt8(ascii: ":"))
      else { continue }
      var parts = file.name.split(separator: "/").dropLast().map(String.init)
      for part in AssetAudit.decoded(path).split(separator: "/") {
        switch part {
        case ".": break
        case "..": _ = parts.popLast()
        default: parts.append(String(part))
        }
      }
      let name = parts.joined(separator: "/")
      auditAsset(name, at: file.place(range), into: &bag)
    }
  }

  /// Scripts, handlers and whatever a picture would fetch elsewhere.
  private static func auditPicture(_ file: ThemeFile, into bag: inout DiagnosticBag) {
    var scanner = MarkupScanner()
    scanner.read(file.bytes[file.start...], file: 0)
    var told: Set<Int> = []
    for element in file.bytes.map(\.lowercased).ranges(of: Array("<script".utf8)) {
      told.insert(element.lowerBound)
      bag.report(.themeAssetScript("<script>"), at: file.place(element))
    }
    for finding in scanner.takeFindings() {
      let what: String
      switch finding.fault {
      case .inline("style="), .inline("<style>"), .restless, .pictureWithoutAlternative: continue
      case .inline(let text), .outsideRequest(let text), .leadsAway(let text): what = text
      }
      let start = finding.start.offset
      let place = file.place(start..<min(start + finding.length, file.bytes.count))
      if told.insert(start).inserted { bag.report(.themeAssetScript(what), at: place) }
    }
    for range in StylesheetAudit.addresses(in: file) {
      let text = String(decoding: file.bytes[range], as: UTF8.self)
      if text.lowercased().isOutside, told.insert(range.lowerBound).inserted {
        bag.report(.themeAssetScript(text), at: file.place(range))
      }
    }
  }

  /// `%E5%AD%97` as the text it stands for.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        text.append(value)
        rest = rest.dropFirst(2)
      } else {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
