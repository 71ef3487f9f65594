import Diagnostics
import Disclosure

/// Reads who keeps the column and which site carries it.
enum OfficeReader {
  static func office(_ site: FieldMap, into bag: inout DiagnosticBag) -> Office {
    var office = Office()
    guard let map = required("office", of: site, into: &bag) else { return office }
    map.check(
      known: ["name", "code", "address", "hours", "telephone", "fax", "mail", "level"], into: &bag)
    office.name = required("name", of: map, in: "office", into: &bag)
    office.code = code(of: map, into: &bag) ?? ""
    office.address = map.text("address", into: &bag) ?? ""
    office.hours = map.text("hours", into: &bag) ?? ""
    office.telephone = map.text("telephone", into: &bag) ?? ""
    office.fax = map.text("fax", into: &bag) ?? ""
    office.mail = map.text("mail", into: &bag) ?? ""
    office.level = level(of: map, into: &bag)
    return office
  }

  private static func level(of map: FieldMap, into bag: inout DiagnosticBag) -> Office.Level? {
    guard let written = map.text("level", into: &bag) else { return nil }
    if let level = Office.Level(rawValue: written) { return level }
    bag.report(
      .wrongValue("level", written: written, allowed: Office.Level.allCases.map(\.rawValue)),
      at: map.place(of: "level"))
    return nil
  }

  static func carrier(_ site: FieldMap, into bag: inout DiagnosticBag) -> CarrierSite {
    var carrier = CarrierSite()
    guard let map = required("carrier", of: site, into: &bag) else { return carrier }
    map.check(
      known: [
        "site_name", "site_domain", "site_id_code", "icp", "police", "party_mark", "report_errors", "home",
      ], into: &bag)
    carrier.siteName = required("site_name", of: map, in: "carrier", into: &bag)
    carrier.siteDomain = required("site_domain", of: map, in: "carrier", into: &bag)
    carrier.siteIDCode = required("site_id_code", of: map, in: "carrier", into: &bag)
    if !carrier.siteIDCode.isEmpty, carrier.siteIDCode.utf8.count != 10 {
      bag.report(
        .wrongValue("site_id_code", written: carrier.siteIDCode, allowed: ["9901000001"]),
        at: map.place(of: "site_id_code"))
    }
    carrier.icp = map.text("icp", into: &bag) ?? ""
    carrier.police = map.text("police", into: &bag) ?? ""
    carrier.partyMark = address("party_mark", of: map, into: &bag) ?? ""
    carrier.reportErrors = address("report_errors", of: map, into: &bag) ?? ""
    carrier.home = address("home", of: map, into: &bag) ?? ""
    carrier.spot = FieldSpot(map.place)
    for key in ["site_id_code", "icp", "police", "party_mark", "report_errors"] {
      carrier.spots[key] = FieldSpot(map.place(of: key))
    }
    return carrier
  }

  /// With a slash at its end, whether the office wrote one or not.
  static func baseURL(_ site: FieldMap, into bag: inout DiagnosticBag) -> String {
    guard let written = site.text("base_url", into: &bag) else {
      if site.lacks("base_url") {
        bag.report(.missingField("base_url", label: "base_url"), at: site.place(of: "base_url"))
      }
      return ""
    }
    guard WebAddress.isAbsolute(written), !written.contains("?"), !written.contains("#") else {
      bag.report(.badAddress("base_url", written: written), at: site.place(of: "base_url"))
      return ""
    }
    return written.hasSuffix("/") ? written : written + "/"
  }

  static func bodies(_ site: FieldMap, into bag: inout DiagnosticBag) -> IssuingBodyVocabulary {
    var entries: [IssuingBodyVocabulary.Entry] = []
    var codes: [String: Place] = [:]
    var names: [String: Place] = [:]
    for map in site.maps("bodies", into: &bag) {
      map.check(known: ["name", "code", "aliases"], into: &bag)
      let name = required("name", of: map, in: "bodies", into: &bag)
      guard let code = code(of: map, into: &bag) else {
        if map.lacks("code") {
          bag.report(.missingField("code", label: "code"), at: map.place)
        }
        continue
      }
      if let first = codes.updateValue(map.place(of: "code"), forKey: code.lowercased()) {
        bag.report(
          .duplicateKey(code), at: map.place(of: "code"),
          notes: [Note(first, zh: "第一次写在这里", en: "first written here")])
        continue
      }
      let aliases = map.texts("aliases", into: &bag).filter { alias, place in
        guard let first = names.updateValue(place, forKey: TextFolding.matchKey(alias)) else { return true }
        bag.report(
          .duplicateKey(alias), at: place,
          notes: [Note(first, zh: "第一次写在这里", en: "first written here")])
        return false
      }.map(\.text)
      entries.append(.init(body: IssuingBody(name: name, code: code), aliases: aliases))
    }
    return IssuingBodyVocabulary(entries)
  }

  /// A code of letters, digits and hyphens; one of 18 characters must pass its check characters.
  private static func code(of map: FieldMap, into bag: inout DiagnosticBag) -> String? {
    guard let code = map.text("code", into: &bag) else { return nil }
    let bytes = Array(code.utf8)
    let isPlain = bytes.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 45
    }
    guard isPlain, bytes.count <= 40 else {
      bag.report(.badCode(code), at: map.place(of: "code"))
      return nil
    }
    if bytes.count == 18, !CheckDigits.isCreditCode(bytes) {
      bag.report(.creditCodeCheck(code, expected: nil), at: map.place(of: "code"))
    }
    return code
  }

  private static func address(_ key: String, of map: FieldMap, into bag: inout DiagnosticBag) -> String? {
    guard let written = map.text(key, into: &bag) else { return nil }
    if WebAddress.isAbsolute(written) { return written }
    bag.report(.badAddress(key, written: written), at: map.place(of: key))
    return nil
  }

  private static func required(
    _ key: String, of map: FieldMap, in parent: String, into bag: inout DiagnosticBag
  ) -> String {
    if let text = map.text(key, into: &bag) { return text }
    if map.lacks(key) {
      bag.report(.missingField(key, label: key), at: map.place(of: key))
    }
    return ""
  }

  private static func required(
    _ key: String, of site: FieldMap, into bag: inout DiagnosticBag
  ) -> FieldMap? {
    if let map = site.map(key, into: &bag) { return map }
    if site.node(key)?.isEmpty ?? true {
      bag.report(.missingField(key, label: key), at: site.place(of: key))
    }
    return nil
  }
}

/// Addresses an office writes into its settings.
enum WebAddress {
  /// `http://` or `https://` and a host, of characters that may stand in an address.
  static func isAbsolute(_ text: String) -> Bool {
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
      let rest = text.dropFirst(scheme.count)
      guard let first = rest.first, first != "/", first != "?", first != "#" else { return false }
      return rest.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"\"'<>\\^`{|}".utf8.contains($0) }
    }
    return false
  }
}
