import Disclosure

/// `redirects.map`: for an nginx `map`, what answer an address gets whose notice is no longer there.
///
/// A value is the address to go on to, or `410`. Notices that were withdrawn keep their page and lose their
/// attachments.
struct RedirectMap {
  let plan: SitePlan

  var bytes: [UInt8] {
    let base = RedirectMap.path(of: plan.catalogue.column.baseURL)
    var text = "# nginx: map $uri $gongkai { include …/redirects.map; }\n"
    for remains in plan.remains {
      let page = base + remains.path.href
      let answer = answer(remains, base: base)
      if remains.tombstone.kind != .withdrawn { text += "\"\(page)\" \"\(answer)\";\n" }
      let folder = page.hasSuffix(".html") ? String(page.dropLast(5)) : page
      // Its attachments, and the forms for other programs beside it.
      text += "\"~^\(RedirectMap.literal(folder))(/|[.](json|md|txt)$)\" \"\(answer)\";\n"
    }
    // Addresses of an old platform; with a query they are found by $uri$is_args$args.
    for old in plan.redirections { text += "\"\(old.address)\" \"\(base)\(old.target.href)\";\n" }
    return Array(text.utf8)
  }

  private func answer(_ remains: Remains, base: String) -> String {
    switch remains.target {
    case .notice(let index): base + plan.catalogue.paths[index].href
    // A dollar sign would begin the name of a variable.
    case .address(let address): address.replacing("$", with: "%24")
    case nil: "410"
    }
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
