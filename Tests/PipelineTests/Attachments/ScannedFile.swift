import Diagnostics
import Foundation
import Pipeline
import SystemPackage

/// What a scan made of one file, with a detector that knows two made-up numbers.
struct ScannedFile {
  /// `11010519491231002X` is the worked example of GB 11643; nobody has the other number.
  static let numbers = ["11010519491231002X", "13800138000"]

  /// Where the numbers were found, in Chinese, in the order of the file.
  let places: [String]
  /// Rule and message of all other findings.
  let others: [String]
  /// What stood over or before the numbers.
  let findings: [ScanFinding]

  init(_ file: FilePath, ending: String? = nil, settings: ScanSettings = ScanSettings(scratch: "/tmp")) throws
  {
    let scanner = AttachmentScanner(settings) { text, context in
      let text = String(decoding: text, as: UTF8.self)
      return ScannedFile.numbers.flatMap { number in
        text.ranges(of: number).map { _ in
          Problem(.labelForm, zh: "\(number)<\(context)>", en: number, helpZh: "", helpEn: "")
        }
      }
    }
    findings = try scanner.scan(
      file, shown: file.string, ending: ending ?? file.extension ?? ""
    ).findings
    places = findings.filter { $0.rule == "label-form" }.map(\.placeZh)
    others = findings.filter { $0.rule != "label-form" }.map { "\($0.rule) \($0.placeZh)\($0.zh)" }
  }

  /// The words that went along with each number.
  var contexts: [String] {
    findings.filter { $0.rule == "label-form" }.map {
      String($0.zh.drop { $0 != "<" }.dropFirst().dropLast())
    }
  }

  static func fixture(_ name: String) throws -> ScannedFile {
    try ScannedFile(Repository.fixtures.appending("attachments").appending(name))
  }
}

/// A zip archive as bytes, with every liberty that a hostile one takes.
struct ZipBytes {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a stored file, or one whose compressed bytes are given.
  mutating func add(_ name: String, _ bytes: [UInt8], deflatedTo size: Int? = nil, mode: UInt32 = 0o100644) {
    let offset = body.count
    let sum = size == nil ? ZipBytes.sum(bytes) : 0
    body += ZipBytes.little(0x0403_4B50, 4) + fields(name, bytes, size, sum)
    body += ZipBytes.little(UInt32(name.utf8.count), 2) + [0, 0] + name.utf8 + bytes
    point(at: offset, name, bytes, size, sum, mode)
  }

  /// Adds an entry to the table of contents alone, for bytes that are there already.
  mutating func point(
    at offset: Int, _ name: String, _ bytes: [UInt8], _ size: Int? = nil, _ sum: UInt32 = 0,
    _ mode: UInt32 = 0o100644
  ) {
    directory += ZipBytes.little(0x0201_4B50, 4) + [20, 3] + fields(name, bytes, size, sum)
    directory += ZipBytes.little(UInt32(name.utf8.count), 2) + [UInt8](repeating: 0, count: 8)
    directory += ZipBytes.little(mode << 16, 4) + ZipBytes.little(UInt32(offset), 4) + name.utf8
    count += 1
  }

  var bytes: [UInt8] {
    body + directory + ZipBytes.little(0x0605_4B50, 4) + [0, 0, 0, 0]
      + ZipBytes.little(UInt32(min(count, 65535)), 2) + ZipBytes.little(UInt32(min(count, 65535)), 2)
      + ZipBytes.little(UInt32(directory.count), 4) + ZipBytes.little(UInt32(body.count), 4) + [0, 0]
  }

  private func fields(_ name: String, _ bytes: [UInt8], _ size: Int?, _ sum: UInt32) -> [UInt8] {
    [20, 0, 0, 8, size == nil ? 0 : 8, 0, 0, 0, 0, 0] + ZipBytes.little(sum, 4)
      + ZipBytes.little(UInt32(bytes.count), 4) + ZipBytes.little(UInt32(size ?? bytes.count), 4)
  }

  static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt32($0))) }
  }

  /// CRC-32.
  static func sum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  /// About `size` zeros, deflated: one literal, then matches of 258 bytes at distance 1 in the fixed code.
  static func zeros(_ size: Int) -> [UInt8] {
    var bits: [UInt8] = [1, 1, 0] + [0, 0, 1, 1, 0, 0, 0, 0]
    let match: [UInt8] = [1, 1, 0, 0, 0, 1, 0, 1] + [0, 0, 0, 0, 0]
    for _ in 0..<16 { bits += match }
    func packed(_ bits: ArraySlice<UInt8>) -> [UInt8] {
      stride(from: bits.startIndex, to: bits.endIndex, by: 8).map { start in
        (0..<8).reduce(0) { $0 | (start + $1 < bits.endIndex ? bits[start + $1] << UInt8($1) : 0) }
      }
    }
    let head = packed(bits[..<104])
    let period = packed(bits[104..<208])
    var bytes = head
    for _ in 0..<max(1, size / 258 / 8) { bytes += period }
    return bytes
  }
}
