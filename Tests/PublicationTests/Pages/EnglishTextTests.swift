import Publication
import Testing

@Suite struct EnglishTextTests {
  @Test(arguments: [
    ("This notice is open to comments until January.</p>", true),
    ("The <strong>rules</strong> of the city apply to you.</p>\n<p>正文</p>", true),
    ("This notice is open 到 the end of January.</p>", false), ("PDF OFD DOCX XLSX CSV TXT PNG</p>", false),
    ("Open to all</p>", false), ("示例</p>", false), ("", false),
  ])
  func paragraphsInEnglish(html: String, isEnglish: Bool) {
    let bytes = Array(html.utf8)
    #expect(EnglishText.isEnglish(bytes[...], from: 0) == isEnglish)
  }
}
