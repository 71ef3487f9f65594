/// Feeds of made-up subordinate columns for the examples of rules; a test of the examples holds the sums.
enum AggregateExample {
  static let soundFeed =
    #"{"version":"https://jsonfeed.org/version/1.1","title":"示例市教育局政府信息公开","items":[{"id":"https://jyj.example.invalid/1.html","url":"https://jyj.example.invalid/1.html","title":"关于示例工作的通知","content_text":"说明。","date_published":"2024-03-05T00:00:00+08:00","_gongkai":{"index_number":"11990100000123465N/2024-00001","title":"关于示例工作的通知","issuing_body":["示例市教育局"],"document_number":"示教发〔2024〕1号","made_on":"2024-03-01","category":{"id":"a","path":["政策文件"]}}}]}"#
  static let soundFeedHash = "78c165374396b8ab95a55c68dd90ac0289b353ee8e1fef8052e4ef4ebf07cf0e"
  static let differing =
    #"{"version":"https://jsonfeed.org/version/1.1","title":"示例市教育局政府信息公开","items":[{"id":"https://wjj.example.invalid/1.html","url":"https://wjj.example.invalid/1.html","title":"关于示例工作的通知（修订）","content_text":"说明。","date_published":"2024-03-05T00:00:00+08:00","_gongkai":{"index_number":"11990100000123465N/2024-00002","title":"关于示例工作的通知（修订）","issuing_body":["示例市教育局"],"document_number":"示教发〔2024〕1号","made_on":"2024-03-01","category":{"id":"a","path":["政策文件"]}}}]}"#
  static let differingHash = "b109837ff419b7bfa25abf37f6a79d17d91842464f6c1f008fe5a75fec8da475"
  static let taken =
    #"{"version":"https://jsonfeed.org/version/1.1","title":"示例市教育局政府信息公开","items":[{"id":"https://wjj.example.invalid/2.html","url":"https://wjj.example.invalid/2.html","title":"关于另一工作的通知","content_text":"说明。","date_published":"2024-03-05T00:00:00+08:00","_gongkai":{"index_number":"11990100000123465N/2024-00001","title":"关于另一工作的通知","issuing_body":["示例市教育局"],"document_number":"示卫发〔2024〕9号","made_on":"2024-03-01","category":{"id":"a","path":["政策文件"]}}}]}"#
  static let takenHash = "05785b4c8863402a499053a3a3e22d90eaa24d5d4bd9f7cec61180162fa9d851"
  static let same =
    #"{"version":"https://jsonfeed.org/version/1.1","title":"示例市教育局政府信息公开","items":[{"id":"https://wjj.example.invalid/1.html","url":"https://wjj.example.invalid/1.html","title":"关于示例工作的通知","content_text":"说明。","date_published":"2024-03-05T00:00:00+08:00","_gongkai":{"index_number":"11990100000123465N/2024-00001","title":"关于示例工作的通知","issuing_body":["示例市教育局"],"document_number":"示教发〔2024〕1号","made_on":"2024-03-01","category":{"id":"a","path":["政策文件"]}}}]}"#
  static let sameHash = "f317e174fc7f176c30dc82e88f7f5db67df28635a21aa418944a447ceba2b436"
  static let faulty =
    #"{"version":"https://jsonfeed.org/version/1.1","title":"示例市教育局政府信息公开","items":[{"id":"https://jyj.example.invalid/1.html","url":"https://jyj.example.invalid/1.html","title":"关于示例工作的通知","content_text":"说明。","date_published":"2024-03-05T00:00:00+08:00","_gongkai":{"title":"关于示例工作的通知","issuing_body":["示例市教育局"],"document_number":"示教发〔2024〕1号","made_on":"2024-03-01","category":{"id":"a","path":["政策文件"]}}}]}"#
  static let faultyHash = "64c86e89bd3ab1dd4d4cd98cda81d105eed03c283d28d6fedcf527bb26864cc4"
  static let personal =
    #"{"version":"https://jsonfeed.org/version/1.1","title":"示例市教育局政府信息公开","items":[{"id":"https://jyj.example.invalid/1.html","url":"https://jyj.example.invalid/1.html","title":"关于示例工作的通知","content_text":"联系人：张某，13800138000。","date_published":"2024-03-05T00:00:00+08:00","_gongkai":{"index_number":"11990100000123465N/2024-00001","title":"关于示例工作的通知","issuing_body":["示例市教育局"],"document_number":"示教发〔2024〕1号","made_on":"2024-03-01","category":{"id":"a","path":["政策文件"]}}}]}"#
  static let personalHash = "ab4358ba6cf69a18b9604be8955b533cbe24658ca5427f0c71a3a95d9f3c5528"
  static let withheld =
    #"{"version":"https://jsonfeed.org/version/1.1","title":"示例市教育局政府信息公开","items":[{"id":"https://jyj.example.invalid/1.html","url":"https://jyj.example.invalid/1.html","title":"关于示例工作的通知","content_text":"说明。","date_published":"2024-03-05T00:00:00+08:00","_gongkai":{"index_number":"11990100000123465N/2024-00001","title":"关于示例工作的通知","disclosure":"依申请公开","issuing_body":["示例市教育局"],"document_number":"示教发〔2024〕1号","made_on":"2024-03-01","category":{"id":"a","path":["政策文件"]}}}]}"#
  static let withheldHash = "b5063980180ef1c007d8e9ef772ec9ef5626d41ca60d840aaa8a98cfbc9a8a4d"
  static let repeated =
    #"{"version":"https://jsonfeed.org/version/1.1","title":"示例市教育局政府信息公开","items":[{"id":"https://jyj.example.invalid/1.html","url":"https://jyj.example.invalid/1.html","title":"关于示例工作的通知","content_text":"说明。","date_published":"2024-03-05T00:00:00+08:00","_gongkai":{"index_number":"11990100000123465N/2024-00001","title":"关于示例工作的通知","issuing_body":["示例市教育局"],"document_number":"示教发〔2024〕1号","made_on":"2024-03-01","category":{"id":"a","path":["政策文件"]}}},{"id":"https://jyj.example.invalid/2.html","url":"https://jyj.example.invalid/2.html","title":"关于示例工作的通知","content_text":"说明。","date_published":"2024-03-05T00:00:00+08:00","_gongkai":{"index_number":"11990100000123465N/2024-00001","title":"关于示例工作的通知","issuing_body":["示例市教育局"],"document_number":"示教发〔2024〕1号","made_on":"2024-03-01","category":{"id":"a","path":["政策文件"]}}}]}"#
  static let repeatedHash = "c80e4998491002c7a5f675bd2233560e64a8cd66a127d32b05774cb8df9665a7"
  static let elsewhere =
    #"{"version":"https://jsonfeed.org/version/1.1","title":"示例市教育局政府信息公开","items":[{"id":"https://elsewhere.invalid/1.html","url":"https://elsewhere.invalid/1.html","title":"关于示例工作的通知","content_text":"说明。","date_published":"2024-03-05T00:00:00+08:00","_gongkai":{"index_number":"11990100000123465N/2024-00001","title":"关于示例工作的通知","issuing_body":["示例市教育局"],"document_number":"示教发〔2024〕1号","made_on":"2024-03-01","category":{"id":"a","path":["政策文件"]}}}]}"#
  static let elsewhereHash = "153e28e84e111dadfc78080f660e48a06532cc018f26a23e5f7442fb95af4b19"
  static let future =
    #"{"version":"https://jsonfeed.org/version/1.1","title":"示例市教育局政府信息公开","items":[{"id":"https://jyj.example.invalid/1.html","url":"https://jyj.example.invalid/1.html","title":"关于示例工作的通知","content_text":"说明。","date_published":"2924-03-05T00:00:00+08:00","_gongkai":{"index_number":"11990100000123465N/2024-00001","title":"关于示例工作的通知","issuing_body":["示例市教育局"],"document_number":"示教发〔2024〕1号","made_on":"2024-03-01","category":{"id":"a","path":["政策文件"]}}}]}"#
  static let futureHash = "49f2a2b933d04acaee4280d1fe2ccf548857fee461810520774fbc9b2ecb1211"
  static let brokenHash = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"

  static let site = RuleExample.site(
    adding: """
      subordinates:
        - {id: jyj, name: 示例市教育局, feed: "https://jyj.example.invalid/feed.json"}
        - {id: wjj, name: 示例市卫生健康委员会, feed: "https://wjj.example.invalid/feed.json"}
      """)

  static func lock(_ first: String, _ second: String) -> String {
    "subordinate\tfile\taddress\tsha256\tfetched_on\n"
      + "jyj\tjyj/feed-1.json\thttps://jyj.example.invalid/feed.json\t\(first)\t2024-03-06\n"
      + "wjj\twjj/feed-1.json\thttps://wjj.example.invalid/feed.json\t\(second)\t2024-03-06\n"
  }

  static func gathered(
    _ first: String, _ firstHash: String, _ second: String, _ secondHash: String
  ) -> RuleExample {
    .files([
      ("Content/site.yaml", site), ("Content/subordinates/lock.tsv", lock(firstHash, secondHash)),
      ("Content/subordinates/jyj/feed-1.json", first), ("Content/subordinates/wjj/feed-1.json", second),
    ])
  }

  static let empty = #"{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[]}"#
  static let emptyHash = "d72000691759297bfd468c3f0d2afb715caba6c994a4d505a6aeb2ba16fb8998"

  /// One column hands this up, the other nothing.
  static func single(_ feed: String, _ hash: String) -> RuleExample {
    gathered(feed, hash, empty, emptyHash)
  }

  static let sound = single(soundFeed, soundFeedHash)
}
