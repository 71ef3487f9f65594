import Disclosure
import Intake

/// Answers readers' questions about files from the survey, and from the disk where they want a file's sum.
struct SurveyedFiles: ContentFiles {
  private let place: SourcePlace
  private let documents: Set<String>
  /// By path, in whatever normal form it is asked for: the path as it lies on the disk.
  private let spellings: [String: String]
  /// In byte order.
  private let documentPaths: [String]
  private let otherPaths: [String]

  private static let pictures: Set<String> = ["gif", "jpeg", "jpg", "png", "webp"]

  init(place: SourcePlace, survey: Survey) {
    self.place = place
    documents = Set(survey.notices).union(survey.pages)
    documentPaths = survey.notices + survey.pages
    otherPaths = survey.otherFiles
    let all = documentPaths + otherPaths
    spellings = Dictionary(zip(all, all), uniquingKeysWith: { first, _ in first })
  }

  func facts(at path: String) throws -> FileFacts? {
    guard let path = spellings[path] else { return nil }
    var reading = try SourceReading(place.file(path))
    let isPicture = SurveyedFiles.pictures.contains(FileName.ending(of: path))
    let head = try reading.next()
    let pictureSize = isPicture ? PictureSize(head: reading.piece[..<head]) : nil
    if head > 0 { while try reading.next() > 0 {} }
    let fingerprint = reading.finish()
    return FileFacts(
      path: path, size: fingerprint.size, digest: fingerprint.sha256, pictureSize: pictureSize)
  }

  func size(at path: String) throws -> Int? {
    try spellings[path].map { path throws in try place.size(of: path) }
  }

  func isDocument(at path: String) -> Bool { documents.contains(path) }

  /// All paths of the same kind, in byte order: where a file was moved, its name is what is left to go by.
  func neighbours(of path: String) -> [String] {
    let candidates = path.hasSuffix(".md") ? documentPaths : otherPaths
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return candidates.filter { $0.utf8.starts(with: folder.utf8) }
  }
}
