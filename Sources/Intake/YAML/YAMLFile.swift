import Diagnostics

/// A file of the office that is YAML from end to end, read to nodes with their places.
struct YAMLFile {
  let source: SourceText
  let places: MarkPlaces
  /// Nil for a file that holds nothing but comments.
  let root: YAMLNode?

  /// Nil, with the problem in the bag, for what is no text or no YAML.
  init?(path: String, bytes: [UInt8], into bag: inout DiagnosticBag) {
    guard let source = SourceText(path: path, bytes: bytes, into: &bag) else { return nil }
    self.source = source
    places = MarkPlaces(path: path)
    do throws(YAMLFault) {
      root = try YAMLReader.read(source.bytes[...])
    } catch {
      bag.report(.yaml(error.reason), at: places.place(of: error.mark))
      return nil
    }
  }

  /// The keys and values of the file; nil, with the problem in the bag, where it holds none.
  func fields(into bag: inout DiagnosticBag) -> FieldMap? {
    if let root, let fields = FieldMap(root, places: places, into: &bag) { return fields }
    bag.report(.noFields(), at: Place(path: source.path, line: 1, column: 1))
    return nil
  }

  /// The items of a file that is a list of mappings; what is none is reported under the file's `name`.
  func items(named name: String, into bag: inout DiagnosticBag) -> [FieldMap] {
    guard let root, !root.isEmpty else { return [] }
    guard case .sequence(let nodes) = root.value else {
      bag.report(.wrongType(name, expected: .list), at: places.place(of: root))
      return []
    }
    return nodes.compactMap { node in
      if let map = FieldMap(node, places: places, into: &bag) { return map }
      bag.report(.wrongType(name, expected: .mapping), at: places.place(of: node))
      return nil
    }
  }
}
