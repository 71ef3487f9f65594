/// A file's bytes, wherever they lie; the pipeline answers from the disk.
package protocol ByteSource: AnyObject {
  var size: Int { get }

  /// Reads from `offset` until `buffer` is full or the file ends; returns the number of bytes read.
  func read(at offset: Int, into buffer: inout [UInt8]) throws -> Int
}

/// A file without a name that grows by writing and is gone when nobody holds it.
package protocol ScratchFile: ByteSource {
  func append(_ bytes: [UInt8], count: Int) throws
}

/// What extraction needs of the machine.
package protocol ExtractionMachine: AnyObject {
  /// Seconds that this thread has computed.
  var processorSeconds: Double { get }

  /// A new empty file for what stands inside another.
  func scratch() throws -> any ScratchFile

  /// Runs a program on a file within limits of time and memory, and hands over what it prints, piece by piece.
  /// What `body` throws ends the program and is thrown on. Where the machine fails, and not the file, that is thrown too.
  func run(_ tool: ExtractionTool, on source: any ByteSource, _ body: (ArraySlice<UInt8>) throws -> Void)
    throws
    -> ToolOutcome
}

/// A program that reads a format for us.
package enum ExtractionTool: Sendable, CaseIterable {
  case pdfProperties, pdfText, pdfFiles, word, sheets, slides, oldProperties

  package var program: String {
    switch self {
    case .pdfProperties: "pdfinfo"
    case .pdfText: "pdftotext"
    case .pdfFiles: "pdfdetach"
    case .word: "catdoc"
    case .sheets: "xls2csv"
    case .slides: "catppt"
    case .oldProperties: "gsf"
    }
  }

  /// The Debian package that holds it.
  package var debianPackage: String {
    switch self {
    case .pdfProperties, .pdfText, .pdfFiles: "poppler-utils"
    case .word, .sheets, .slides: "catdoc"
    case .oldProperties: "libgsf-bin"
    }
  }

  /// Whether a file counts as looked into without it.
  package var isDispensable: Bool { self == .oldProperties }

  /// The file itself is always the standard input.
  package var arguments: [String] {
    switch self {
    case .pdfProperties: ["-enc", "UTF-8", "/dev/stdin"]
    case .pdfText: ["-enc", "UTF-8", "-eol", "unix", "/dev/stdin", "-"]
    case .pdfFiles: ["-enc", "UTF-8", "-list", "/dev/stdin"]
    case .word: ["-w", "-s", "cp936", "-d", "utf-8", "/dev/stdin"]
    case .sheets: ["-s", "cp936", "-d", "utf-8", "-b", "\u{0C}\n", "/dev/stdin"]
    case .oldProperties: ["props", "/dev/stdin"] + OldProperties.names
    case .slides: ["-s", "cp936", "-d", "utf-8", "-b", "\u{0C}\n", "/dev/stdin"]
    }
  }
}

/// How a program ended.
package enum ToolOutcome: Sendable, Hashable {
  /// - Parameter errors: The beginning of what it said of errors.
  case ended(status: Int, errors: String)
  /// It is not installed, and can be done without.
  case missing
  /// It took too long.
  case late
  /// It crashed, or met the limit of memory.
  case broken
}
