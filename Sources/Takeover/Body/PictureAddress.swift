import Disclosure

/// Where a picture of a page lies: lazy pages keep its address beside `src`, which shows a grey square.
enum PictureAddress {
  private static let lazy = ["data-original", "data-src", "data-lazy-src", "data-lazyload", "data-echo"]

  /// Nil for a picture without any address.
  static func of(_ image: PageElement) -> String? {
    let written = stated(image["src"])
    if let late = lazy.lazy.compactMap({ stated(image[$0]) }).first {
      // A browser that saved the page gave it the picture's own name.
      if let written, !written.hasPrefix("data:"), name(of: written) == name(of: late) { return written }
      return late
    }
    if let written { return written }
    if let kept = stated(image["_src"]) { return kept }
    // `small.jpg 480w, large.jpg 1080w`
    return (image["srcset"] ?? image["data-srcset"]).flatMap {
      stated($0.split { " ,\t\r\n".contains($0) }.first.map(String.init))
    }
  }

  /// Whether it is a small picture that an editor put before the name of an attachment.
  static func isIcon(_ address: String, _ image: PageElement) -> Bool {
    address.contains("fileTypeImages/") || name(of: address).hasPrefix("icon_") || image["width"] == "1"
  }

  private static func stated(_ value: String?) -> String? {
    value.map(TextFolding.trimmed).flatMap { $0.isEmpty || $0 == "#" ? nil : $0 }
  }

  private static func name(of address: String) -> String {
    FileName.last(of: PercentEncoding.decoded(String(address.prefix { $0 != "?" && $0 != "#" })))
  }
}
