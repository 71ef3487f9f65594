import Disclosure
import Foundation
import Testing

struct PictureSizeTests {
  /// Beginnings of pictures of 300 by 17 pixels, as Pillow writes them.
  static let heads: KeyValuePairs = [
    "png":
      "iVBORw0KGgoAAAANSUhEUgAAASwAAAARCAIAAADojAblAAAATklEQQ==",
    "gif":
      "R0lGODdhLAERAIEAAAljyAAAAAAAAAAAACwAAAAALAERAEAIdAABCA==",
    "jpeg":
      "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIs"
      + "IxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy"
      + "MjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wAARCAARASw=",
    "progressive jpeg":
      "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIs"
      + "IxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/2wBDAQkJCQwLDBgNDRgyIRwhMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIy"
      + "MjIyMjIyMjIyMjIyMjIyMjIyMjIyMjIyMjL/wgARCAARASw=",
    "webp lossy":
      "UklGRlwAAABXRUJQVlA4IFAAAAAwBQCdASosAREAPm02mUmkIyKhIA==",
    "webp lossless":
      "UklGRiQAAABXRUJQVlA4TBcAAAAvKwEEAAfQsSYUuf8BICH8ny9F9A==",
    "webp with alpha":
      "UklGRoQAAABXRUJQVlA4WAoAAAAIAAAAKwEAEAAAVlA4IFAAAAAwBQ==",
  ]

  @Test func everyFormatTellsItsSize() throws {
    for (format, text) in PictureSizeTests.heads {
      let head = [UInt8](try #require(Data(base64Encoded: text)))
      let size = PictureSize(head: head[...])
      #expect(size?.width == 300 && size?.height == 17, "\(format)")
      for count in 0..<head.count / 2 {
        #expect(PictureSize(head: head[..<count]) == nil || format == "gif", "\(format) cut at \(count)")
      }
    }
  }

  @Test(arguments: ["", "GIF89a", "%PDF-1.7", "RIFF0000WEBPVP8Z", "\u{FF}\u{D8}"])
  func whatIsNoPictureHasNone(_ text: String) {
    #expect(PictureSize(head: Array(text.utf8)[...]) == nil)
  }
}
