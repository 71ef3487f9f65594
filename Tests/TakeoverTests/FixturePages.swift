import Foundation
import Takeover

/// The saved pages of this folder, made up in the manners of several platforms.
enum FixturePages {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static func page(_ name: String) throws -> TakenPage { try TakenPage(bytes(name)) }
}

/// A page with this block of metadata above a text.
func pageWith(_ block: String, body: String = "<p>正文。</p>") throws -> TakenPage {
  try TakenPage(
    Array(
      "<html><head><meta charset=utf-8></head><body>\(block)<div class=TRS_Editor>\(body)</div></body></html>"
        .utf8))
}

/// The Markdown of a page of this body, with all links kept.
func markdown(_ body: String) throws -> String { try pageWith("", body: body).markdown { $0 }.text }
