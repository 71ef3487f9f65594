// The boundary to libexif: what is `unsafe` about pictures stands here.
import CExif

/// Looks for the place where a picture was taken. Nothing of the picture itself is decoded.
enum PictureReader {
  /// The most that an Exif block may hold.
  private static let maximumBlock = 1 << 20

  static func read(_ source: any ByteSource, format: InnerFormat, into sink: any ExtractionSink) throws {
    switch format {
    case .jpeg: try readJPEG(source, into: sink)
    case .png: try readPNG(source, into: sink)
    default: break
    }
  }

  /// Walks the segments before the picture to the Exif block.
  private static func readJPEG(_ source: any ByteSource, into sink: any ExtractionSink) throws {
    var offset = 2
    for _ in 0..<1000 {
      let head = try bytes(of: source, at: offset, count: 4)
      guard head.count == 4, head[0] == 0xFF else { return }
      if head[1] == 0xFF {
        offset += 1
        continue
      }
      let length = Int(head[2]) << 8 | Int(head[3])
      if head[1] == 0xDA || head[1] == 0xD9 || length < 2 { return }
      if head[1] == 0xE1 {
        let block = try bytes(of: source, at: offset + 4, count: length - 2)
        if block.starts(with: exifMark) ? hasPlace(block) : saysPlace(block) { return sink.found(.gps) }
      }
      offset += 2 + length
    }
  }

  /// Walks the chunks to `eXIf` and to the text that holds XMP.
  private static func readPNG(_ source: any ByteSource, into sink: any ExtractionSink) throws {
    var offset = 8
    for _ in 0..<100_000 {
      let head = try bytes(of: source, at: offset, count: 8)
      guard head.count == 8 else { return }
      let length = head[..<4].reduce(0) { $0 << 8 | Int($1) }
      let isExif = head[4...].elementsEqual("eXIf".utf8)
      if isExif || head[4...].elementsEqual("iTXt".utf8), length <= maximumBlock {
        let block = try bytes(of: source, at: offset + 8, count: length)
        if isExif ? hasPlace(exifMark + block) : saysPlace(block) { return sink.found(.gps) }
      }
      offset += 12 + length
    }
  }

  /// Whether a packet of XMP names a latitude: it is plain XML by its specification, whatever prefix it uses.
  private static func saysPlace(_ block: [UInt8]) -> Bool {
    let isPacket =
      block.starts(with: "http://ns.adobe.com/xap/1.0/".utf8) || block.starts(with: "XML:com.adobe.xmp".utf8)
    guard isPacket else { return false }
    let text = String(decoding: block, as: UTF8.self)
    return text.utf8.count < maximumBlock && text.contains("GPSLatitude")
  }

  private static let exifMark: [UInt8] = Array("Exif".utf8) + [0, 0]

  private static func bytes(of source: any ByteSource, at offset: Int, count: Int) throws -> [UInt8] {
    guard count > 0, offset < source.size else { return [] }
    var buffer = [UInt8](repeating: 0, count: count)
    let read = try source.read(at: offset, into: &buffer)
    return Array(buffer.prefix(read))
  }

  private static func hasPlace(_ block: [UInt8]) -> Bool {
    guard let data = unsafe exif_data_new_from_data(block, UInt32(block.count)) else { return false }
    defer { unsafe exif_data_unref(data) }
    let contents = unsafe data.pointee.ifd
    // The fourth directory is the one of the place; tags 2 and 4 are latitude and longitude.
    guard let place = unsafe contents.3 else { return false }
    return unsafe exif_content_get_entry(place, ExifTag(rawValue: 2)) != nil
      || exif_content_get_entry(place, ExifTag(rawValue: 4)) != nil
  }
}
