import Disclosure
import Intake

/// Answers readers' questions about files from the survey, and from the disk where they want a file's sum.
struct SurveyedFiles: ContentFiles {
  private let place: SourcePlace
  private let documents: Set<String>
  private let others: Set<String>
  /// The same, in byte order.
  private let documentPaths: [String]
  private let otherPaths: [String]

  private static let pictures: Set<String> = ["gif", "jpeg", "jpg", "png", "webp"]

  init(place: SourcePlace, survey: Survey) {
    self.place = place
    documents = Set(survey.notices).union(survey.pages)
    others = Set(survey.otherFiles)
    documentPaths = survey.notices + survey.pages
    otherPaths = survey.otherFiles
  }

  func facts(at path: String) throws -> FileFacts? {
    guard others.contains(path) || documents.contains(path) else { return nil }
    var reading = try SourceReading(place.file(path))
    let isPicture = SurveyedFiles.pictures.contains(FileName.ending(of: path))
    let head = try reading.next()
    let pictureSize = isPicture ? PictureSize(head: reading.piece[..<head]) : nil
    if head > 0 { while try reading.next() > 0 {} }
    let fingerprint = reading.finish()
    return FileFacts(size: fingerprint.size, digest: fingerprint.sha256, pictureSize: pictureSize)
  }

  func isDocument(at path: String) -> Bool { documents.contains(path) }

  /// All paths of the same kind, in byte order: where a file was moved, its name is what is left to go by.
  func neighbours(of path: String) -> [String] {
    let candidates = path.hasSuffix(".md") ? documentPaths : otherPaths
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return candidates.filter { $0.utf8.starts(with: folder.utf8) }
  }
}
