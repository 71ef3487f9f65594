import Publication
import Testing

@Suite struct RadixSortTests {
  @Test func sortsByTheBitsAskedForAndKeepsTheOrderOfTheRest() {
    var state: UInt64 = 88_172_645_463_325_252
    let keys = (0..<5000).map { number -> UInt64 in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state << 32 | UInt64(number)
    }
    var sorted = keys
    RadixSort.sort(&sorted, bits: 32..<64)
    #expect(sorted == keys.sorted { $0 >> 32 < $1 >> 32 })
    var whole = keys.shuffled()
    RadixSort.sort(&whole, bits: 0..<13)
    RadixSort.sort(&whole, bits: 32..<64)
    #expect(whole == keys.sorted())
  }

  @Test func numbersComeBackAsTheyWent() {
    let numbers = [0, 1, 127, 128, 16_383, 16_384, 1 << 31, 1 << 40]
    var bytes: [UInt8] = []
    for number in numbers { bytes.appendVariable(number) }
    var reader = VariableReader(bytes)
    for number in numbers { #expect(reader.next() == number) }
    #expect(reader.isAtEnd)
  }
}
