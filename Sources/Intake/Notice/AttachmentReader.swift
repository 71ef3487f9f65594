import Diagnostics
import Disclosure

/// Checks the files that a document names and gathers each of them once.
struct AttachmentReader {
  /// A file as a document names it.
  struct Named {
    /// Relative to the root of the column.
    let path: String
    let name: String?
    let place: Place
  }

  let files: any ContentFiles
  let allowedTypes: Set<String>

  /// The files that the front matter lists: paths, or mappings of `path` and `name`.
  func listed(in node: YAMLNode?, fields: FieldMap, into bag: inout DiagnosticBag) -> [Named] {
    guard let node, !node.isEmpty else { return [] }
    let items: [YAMLNode]
    if case .sequence(let sequence) = node.value { items = sequence } else { items = [node] }
    return items.compactMap { named($0, fields: fields, into: &bag) }
  }

  private func named(_ node: YAMLNode, fields: FieldMap, into bag: inout DiagnosticBag) -> Named? {
    let label = FieldKey.attachments.label
    var written: String?
    var name: String?
    var place = fields.places.place(of: node)
    if let map = FieldMap(node, places: fields.places, into: &bag)?.renamed(["路径": "path", "名称": "name"]) {
      map.check(known: ["path", "name"], into: &bag)
      written = map.text("path", into: &bag)
      name = map.text("name", into: &bag)
      if map.lacks("path") { bag.report(.missingField("path", label: "路径"), at: map.place) }
      place = map.place(of: "path")
    } else {
      written = fields.text(of: node, key: label, into: &bag)
    }
    guard let written else { return nil }
    // A path here is a file's name, not an address: nothing in it is encoded.
    if !written.hasPrefix("/"), let path = ContentPath.join(written, to: fields.places.path) {
      return Named(path: path, name: name, place: place)
    }
    bag.report(.fileOutside(written), at: place)
    return nil
  }

  /// The attachments, each once, in the order in which they are named first.
  func attachments(of named: [Named], into bag: inout DiagnosticBag) throws -> [Attachment] {
    var attachments: [Attachment] = []
    var seen: Set<String> = []
    var fileNames: [String: Place] = [:]
    var allowance = NameSuggestions.allowance
    for file in named where seen.insert(file.path).inserted {
      guard let attachment = try attachment(file, allowance: &allowance, into: &bag) else { continue }
      if let first = fileNames.updateValue(file.place, forKey: attachment.fileName.lowercased()) {
        bag.report(
          .fileNameTwice(attachment.fileName), at: file.place,
          notes: [Note(first, zh: "同名文件第一次出现在这里", en: "the file of the same name is named here")])
        continue
      }
      attachments.append(attachment)
    }
    return attachments
  }

  private func attachment(
    _ file: Named, allowance: inout Int, into bag: inout DiagnosticBag
  ) throws -> Attachment? {
    let fileName = FileName.last(of: file.path)
    let type = FileName.ending(of: file.path)
    let shown = ContentPath.relative(file.path, from: file.place.path)
    guard let size = try files.size(at: file.path) else {
      let closest = files.suggestion(for: file.path, from: file.place.path, allowance: &allowance)
      bag.report(.fileMissing(shown, closest: closest), at: file.place)
      return nil
    }
    guard allowedTypes.contains(type) else {
      let isForbidden = Column.forbiddenAttachmentTypes.contains(type)
      bag.report(
        isForbidden ? .forbiddenFile(fileName, type: type) : .fileType(fileName, type: type), at: file.place)
      return nil
    }
    guard size > 0 else {
      bag.report(.fileEmpty(shown), at: file.place)
      return nil
    }
    // The scan refuses it by its size, so that it is not published: nobody need wait for its sum.
    let isRefused =
      size > Attachment.scannedSize && !bag.waives(.attachmentUnscanned, in: file.place.path)
    let unread = FileFacts(path: file.path, size: size, digest: ContentHash(bytes: String(size).utf8))
    guard let facts = isRefused ? unread : try files.facts(at: file.path) else { return nil }
    return Attachment(
      sourcePath: facts.path, name: file.name ?? FileName.last(of: facts.path), size: facts.size,
      digest: facts.digest,
      pictureSize: facts.pictureSize,
      line: file.place.line, column: file.place.column, length: file.place.length)
  }
}
