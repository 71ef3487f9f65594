import Scrutiny
import Testing

@Suite("Masks")
struct MaskingTests {
  static let masks: [(text: String, masked: String)] = [
    ("关于开展示例工作的通知", "关于开展示例工作的通知"), ("身份证11010519491231002X。", "身份证110105********002X。"),
    ("110105 1949 1231 002X", "110105 **** **** 002X"), ("张某13800138000", "张某138****8000"),
    ("138-0013-8000", "138-****-8000"), ("+8613800138000", "+86138****8000"),
    ("6222020200112233446", "***************3446"), ("4111 1111 1111 1111", "**** **** **** 1111"),
    ("身份证：110105491231002", "身份证：110105******002"), ("护照号码：E12345678", "护照号码：E*****678"),
    ("车牌号：京A12345", "车牌号：京A***45"), ("家庭住址：湖东街道湖滨路8号501室", "家庭住址：湖东街道*********"),
    ("１３８００１３８０００", "１３８****８０００"), ("0999-5550108", "0999-5550108"),
  ]

  @Test(arguments: masks)
  func areThoseOfTheRules(text: String, masked: String) {
    #expect(Masking.masked(text) == masked)
    #expect(Masking.masked(masked) == masked)
    #expect(Masking.masked(text).unicodeScalars.count == text.unicodeScalars.count)
  }

  /// Whatever a text is put together of, masked it gives nothing away.
  @Test(arguments: 0..<300)
  func aMaskedTextHoldsNothingToMask(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func roll(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let parts =
      MaskingTests.masks.map(\.text)
      + [
        "*", " ", "-", "、", "\n", "X", "1", "电话：", "卡号", "护照", "住址：", "| 姓名 | 身份证号 |\n| --- | --- |\n| 甲 | ",
        " |\n",
      ]
    let text = (0...roll(9)).map { _ in parts[roll(parts.count)] }.joined()
    let masked = Masking.masked(text)
    #expect(Masking.masked(masked) == masked, "\(text)")
    #expect(!masked.contains("11010519491231002X") && !masked.contains("0000009"))
    #expect(masked.unicodeScalars.count == text.unicodeScalars.count)
  }
}
