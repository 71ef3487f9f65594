import ArgumentParser
import Reports

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "输出格式的说明（JSON Schema） · JSON Schemas of what commands print",
    discussion: """
      专栏自己的文件，其格式说明随专栏发布在 schemas/ 中。
      The schemas of the column's own files are published with it, in schemas/.
      """)

  @Argument(help: "report、audit、list 或 import；不写则列出 · One of these; without it, their names")
  var name: SchemaName?

  func run() {
    if let name {
      StandardOutput.line(name.schema.text)
    } else {
      for schema in CommandSchema.allCases { StandardOutput.line(schema.rawValue) }
    }
  }
}

/// The name of a schema on the command line.
struct SchemaName: ExpressibleByArgument {
  let schema: CommandSchema

  init?(argument: String) {
    guard let schema = CommandSchema(rawValue: argument) else { return nil }
    self.schema = schema
  }

  static var allValueStrings: [String] { CommandSchema.allCases.map(\.rawValue) }
}
