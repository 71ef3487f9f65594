import Foundation

/// A JSON Feed as another program reads it.
struct Feed {
  struct Item {
    let values: [String: Any]

    var id: String { values["id"] as? String ?? "" }
    var url: String { values["url"] as? String ?? "" }
    var title: String { values["title"] as? String ?? "" }
    var gongkai: [String: Any] { values["_gongkai"] as? [String: Any] ?? [:] }
  }

  let values: [String: Any]

  init(_ bytes: [UInt8]?) throws {
    guard let bytes, let values = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] else {
      throw TestFault("no feed")
    }
    self.values = values
  }

  var items: [Item] { (values["items"] as? [[String: Any]] ?? []).map(Item.init) }
  var nextURL: String? { values["next_url"] as? String }
  var feedURL: String? { values["feed_url"] as? String }
}
