/// Where in a template's HTML the next byte stands.
///
/// Equal states are interchangeable: what does not matter any more is forgotten.
struct MarkupState: Hashable {
  enum Position: Hashable {
    case text
    /// Behind `<`.
    case open
    case tagName, tag, attributeName, afterName, beforeValue
    case unquoted
    case quoted(UInt8)
    case declaration, comment
    /// In the text of `script` or `style`.
    case code
  }

  /// What a position is to a section: it must end where it began.
  enum Region: Hashable {
    case text, tag, unquoted, comment, code
    case quoted(UInt8)
  }

  /// A byte of a theme file.
  struct Mark: Hashable {
    var file = 0
    var offset = 0

    static let unknown = Mark(file: -1)
  }

  var position = Position.text
  var element: [UInt8] = []
  var isEndTag = false
  var elementStart = Mark()
  var attribute: [UInt8] = []
  var attributeStart = Mark()
  /// The attribute's value so far, in small letters; a zero byte for what a name will print.
  var value: [UInt8] = []
  var valueStart = Mark()
  /// Whether the tag has a `src`.
  var hasSource = false
  /// Whether the tag has an `alt`.
  var hasAlternative = false
  /// The last bytes of a comment or of code, in which its end is looked for.
  var tail: [UInt8] = []

  var region: Region {
    switch position {
    case .text: .text
    case .open, .tagName, .tag, .attributeName, .afterName, .declaration: .tag
    case .beforeValue, .unquoted: .unquoted
    case .quoted(let quote): .quoted(quote)
    case .comment: .comment
    case .code: .code
    }
  }

  var elementName: String { String(decoding: element, as: UTF8.self) }
  var attributeName: String { String(decoding: attribute, as: UTF8.self) }

  /// Whether the attribute's value is fetched by the browser as soon as the page is shown.
  var isRequest: Bool {
    switch attributeName {
    case "src", "srcset", "imagesrcset", "poster", "background": true
    case "data": elementName == "object"
    case "href", "xlink:href": ["link", "base", "use", "image"].contains(elementName)
    default: false
    }
  }

  /// Whether the attribute says where a form is sent.
  var isDestination: Bool { ["action", "formaction"].contains(attributeName) }

  /// Whether the attribute's value is an address that a reader may follow.
  var isLink: Bool {
    isRequest || ["href", "xlink:href", "action", "formaction", "cite", "ping"].contains(attributeName)
  }

  /// Whether the value so far fixes what kind of address it is, so that text may follow.
  var isAddressDecided: Bool {
    let decisive: [UInt8] = isRequest ? Array("?#".utf8) : Array(":/?#".utf8)
    return value.contains { decisive.contains($0) }
  }

  /// Partials stand between tags or within a quoted value.
  var takesPartials: Bool {
    switch region {
    case .text, .quoted: true
    default: false
    }
  }

  /// The state as a partial sees it: what came before in the value counts only as far as it decides.
  var forPartial: MarkupState {
    var state = MarkupState()
    guard case .quoted = region else { return state }
    state.position = position
    state.element = element
    state.attribute = attribute
    state.valueStart = .unknown
    state.value = isAddressDecided ? Array("?".utf8) : value.isEmpty ? [] : [0]
    return state
  }
}
