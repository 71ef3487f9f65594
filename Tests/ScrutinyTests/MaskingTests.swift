import Scrutiny
import Testing

@Suite("Masks")
struct MaskingTests {
  @Test func aTextWithoutPersonalDataStaysAsItIs() {
    #expect(Masking.masked("关于开展示例工作的通知") == "关于开展示例工作的通知")
  }
}
