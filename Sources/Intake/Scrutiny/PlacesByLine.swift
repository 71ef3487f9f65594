import Diagnostics
import Disclosure

/// What stands in the lines of one file, to be asked for a place without a look at all the others.
struct PlacesByLine<Element> {
  fileprivate struct Line {
    /// In the order of their columns.
    var elements: [(place: Place, element: Element)] = []
    /// By element: the farthest column that it or one before it reaches.
    var reach: [Int] = []
  }

  private var lines: [Int: Line] = [:]

  init(_ elements: [Element], place: (Element) -> Place) {
    for element in elements {
      let place = place(element)
      lines[place.line, default: Line()].elements.append((place, element))
    }
    lines = lines.mapValues(\.inOrder)
  }

  /// Those whose first character stands in the place, in its order.
  func within(_ place: Place) -> some Sequence<Element> {
    let elements = lines[place.line]?.elements ?? []
    let start =
      place.column > 0 ? elements.partitioningIndex { $0.place.column >= place.column } : elements.count
    return elements[start...].lazy.prefix { $0.place.column < place.column + place.length }.map(\.element)
  }

  /// Whether one of them has all of the place in it.
  func cover(_ place: Place) -> Bool {
    guard let line = lines[place.line] else { return false }
    let count = line.elements.partitioningIndex { $0.place.column > place.column }
    return count > 0 && line.reach[count - 1] >= place.column + place.length
  }
}

extension PlacesByLine.Line {
  fileprivate var inOrder: Self {
    let elements = elements.sorted { $0.place.column < $1.place.column }
    var farthest = 0
    let reach = elements.map {
      if $0.place.column > 0 { farthest = max(farthest, $0.place.column + $0.place.length) }
      return farthest
    }
    return Self(elements: elements, reach: reach)
  }
}
