import Disclosure

/// `redirects.map`: for an nginx `map`, what answer an address gets whose notice is no longer there.
///
/// A value is the address to go on to, or `410`. Notices that were withdrawn keep their page and lose their
/// attachments.
struct RedirectMap {
  let plan: SitePlan

  var bytes: [UInt8] {
    let base = RedirectMap.path(of: plan.catalogue.column.baseURL)
    var text =
      "# nginx: map $uri $xxgk_path { default \"\"; include …/redirects.map; }\n"
      + "# nginx: map $uri$is_args$args $xxgk_left { default $xxgk_path; include …/redirects.map; }\n"
    for remains in plan.remains {
      let page = base + remains.path.href
      let answer = answer(remains, base: base)
      if remains.tombstone.kind != .withdrawn { text += "\"\(page)\" \"\(answer)\";\n" }
      let folder = RedirectMap.stem(page)
      // The forms for other programs beside it lead to those of its new place.
      if case .notice(let index) = remains.target {
        let stem = RedirectMap.stem(answer)
        for form in RedirectMap.forms { text += "\"\(folder).\(form)\" \"\(stem).\(form)\";\n" }
        // A notice without attachments has no such text.
        let ending = OutputPath.attachmentTextEnding
        let texts = plan.catalogue.notices[index].attachments.isEmpty ? answer : stem + ending
        text += "\"\(folder)\(ending)\" \"\(texts)\";\n"
        text += "\"~^\(RedirectMap.literal(folder))/\" \"\(answer)\";\n"
      } else {
        let forms = RedirectMap.forms.joined(separator: "|")
        let texts = RedirectMap.literal(OutputPath.attachmentTextEnding)
        text += "\"~^\(RedirectMap.literal(folder))(/|[.](\(forms))$|\(texts)$)\" \"\(answer)\";\n"
      }
    }
    var taken = Set(plan.redirections.map { $0.address.lowercased() })
    for old in plan.redirections {
      let target = base + old.target.href
      text += "\"\(RedirectMap.asked(old.address))\" \"\(target)\";\n"
      // A folder is asked for with its slash and without.
      if let other = RedirectMap.slashed(old.address), taken.insert(other.lowercased()).inserted {
        text += "\"\(other)\" \"\(target)\";\n"
      }
    }
    return Array(text.utf8)
  }

  /// The forms of a notice beside its page.
  private static let forms = ["json", "md", "txt"]

  /// An address without its `.html`.
  private static func stem(_ page: String) -> String {
    page.hasSuffix(".html") ? String(page.dropLast(5)) : page
  }

  private func answer(_ remains: Remains, base: String) -> String {
    switch remains.target {
    case .notice(let index): base + plan.catalogue.paths[index].href
    // A dollar sign would begin the name of a variable.
    case .address(let address): address.replacing("$", with: "%24")
    case nil: "410"
    }
  }

  /// An address as a server sees it: the path decoded, the query as a browser sends it.
  private static func asked(_ address: String) -> String {
    guard let mark = address.firstIndex(of: "?") else { return address }
    var text = String(address[...mark])
    for scalar in address[address.index(after: mark)...].unicodeScalars {
      if scalar.value > 32, scalar.value < 127 {
        text.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          let hex = String(byte, radix: 16, uppercase: true)
          text += byte < 16 ? "%0\(hex)" : "%\(hex)"
        }
      }
    }
    return text
  }

  /// The same folder with or without its slash; nil for a file, and for an address with a query.
  private static func slashed(_ address: String) -> String? {
    guard !address.contains("?"), address != "/" else { return nil }
    if address.hasSuffix("/") { return String(address.dropLast()) }
    let name = address[(address.lastIndex(of: "/") ?? address.startIndex)...]
    return name.contains(".") ? nil : address + "/"
  }

  /// `/xxgk/` of `https://www.example.gov.cn/xxgk/`.
  static func path(of address: String) -> String {
    guard let scheme = address.firstRange(of: "://") else { return "/" }
    let rest = address[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }

  /// A path as a regular expression that means just it.
  private static func literal(_ path: String) -> String {
    var text = ""
    for sign in path { text += ".+*?()$".contains(sign) ? "[\(sign)]" : String(sign) }
    return text
  }
}
