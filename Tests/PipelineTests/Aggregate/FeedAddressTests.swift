import Pipeline
import Testing

/// A feed may lead on within its own host, or its own folder, and nowhere else.
@Suite struct FeedAddressTests {
  private static let page = "https://jyj.example.org/xxgk/feed.json"

  @Test(arguments: [
    ("feed-2.json", "https://jyj.example.org/xxgk/feed-2.json"),
    ("?page=2", "https://jyj.example.org/xxgk/feed.json?page=2"),
    ("/list/p2.json", "https://jyj.example.org/list/p2.json"),
    ("//jyj.example.org/p2.json", "https://jyj.example.org/p2.json"),
    ("https://jyj.example.org/p%2F2.json?a=[1-9]", "https://jyj.example.org/p%2F2.json?a=[1-9]"),
    ("https://JYJ.example.org:443/p2.json", "https://JYJ.example.org:443/p2.json"),
    // A path stays a path of the web.
    ("/etc/passwd", "https://jyj.example.org/etc/passwd"),
    ("../../../../etc/passwd", "https://jyj.example.org/etc/passwd"),
  ])
  func aPageLeadsOnWithinItsHost(_ next: (written: String, meant: String)) {
    #expect(FeedAddress.next(next.written, after: Self.page) == next.meant)
  }

  @Test(arguments: [
    "file:///etc/passwd", "FILE:/etc/passwd", "https://elsewhere.example.net/feed.json",
    "http://jyj.example.org/xxgk/feed-2.json", "https://jyj.example.org:8443/feed.json",
    "https://jyj.example.org@elsewhere.example.net/", "https://jyj.example.org\\@elsewhere.example.net/",
    "//elsewhere.example.net/feed.json", "ftp://jyj.example.org/feed.json", "gopher:x", "",
    "feed-2.json\nwjj\twjj/x.json", "https://jyj.example.org/a b",
  ])
  func nothingElseIsFollowed(written: String) {
    #expect(FeedAddress.next(written, after: Self.page) == nil)
  }

  @Test func anInsecurePageMayLeadToTheSecureOne() {
    #expect(
      FeedAddress.next("https://a.example.org/2", after: "http://a.example.org/1")
        == "https://a.example.org/2")
  }

  @Test(arguments: [
    ("feed-2.json", "handed/feed-2.json"), ("older/feed-2.json", "handed/older/feed-2.json"),
    ("https://jyj.example.org/xxgk/feed-2.json?x=/y", "handed/feed-2.json"),
  ])
  func aFileLeadsOnWithinItsFolder(_ next: (written: String, meant: String)) {
    #expect(FeedAddress.next(next.written, after: "handed/feed.json") == next.meant)
  }

  @Test(arguments: [
    "../feed.json", "/etc/passwd", "file:///etc/passwd", "older/../../feed.json", "https://a.example.org/",
    "",
  ])
  func noFileOutsideIsRead(written: String) {
    #expect(FeedAddress.next(written, after: "handed/feed.json") == nil)
  }
}
