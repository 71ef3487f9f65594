import Diagnostics
import Disclosure
import Scrutiny

/// 元数据: the fields at the head of a file, as written, with their places.
struct FrontMatter: Sendable {
  let fields: FieldMap
  /// All that stands between the fences, keys and values.
  let root: YAMLNode
  /// Where the text begins, in bytes of the source.
  let bodyStart: Int
  /// The file's line of the text's first line.
  let bodyLine: Int

  /// Nil, with the problem in the bag, where a file has no front matter or one that cannot be read.
  ///
  /// - Parameter labels: the plain form of a label of this kind of file; nil for what is none.
  init?(
    _ source: SourceText, labels: (String) -> String? = { FieldKey.named($0)?.label },
    into bag: inout DiagnosticBag
  ) {
    guard let fence = Fence(source, into: &bag) else { return nil }
    let repaired = LabelRepair(source, fence: fence, labels: labels, into: &bag)
    let places = MarkPlaces(path: source.path, shifts: repaired.shifts)
    bodyStart = fence.bodyStart
    bodyLine = fence.bodyLine
    let root: YAMLNode?
    do throws(YAMLFault) {
      root = try YAMLReader.read(repaired.bytes[...], firstLine: 1)
    } catch {
      bag.report(.yaml(error.reason), at: places.place(of: error.mark))
      return nil
    }
    guard let root, let fields = FieldMap(root, places: places, into: &bag) else {
      bag.report(.noFields(), at: Place(path: source.path, line: 1, column: 1))
      return nil
    }
    self.fields = fields
    self.root = root
    if repaired.bytes.contains(35) { reportComments(in: source, places: places, into: &bag) }
  }

  /// What its keys and values must not hold.
  func findings(in source: SourceText, by scrutiny: TextScrutiny) -> [PlacedFinding] {
    var words = FieldScrutiny(
      scrutiny: scrutiny, setting: .frontMatter, source: source, places: fields.places)
    return words.findings(in: root)
  }

  /// A `#` after an unquoted value hides the rest of its line: the author would lose words without a sound.
  private func reportComments(in source: SourceText, places: MarkPlaces, into bag: inout DiagnosticBag) {
    var lines = LineScalars(source)
    for entry in fields.entries {
      entry.value.forEachPlainScalar { scalar in
        let place = places.place(of: scalar.end)
        if lines.line(place.line).dropFirst(place.column - 1).drop(while: { $0 == " " || $0 == "\t" }).first
          == "#"
        {
          bag.report(.comment(after: entry.key), at: place)
        }
      }
    }
  }
}
