import ArgumentParser

struct Gongkai: AsyncParsableCommand {
  static let program = (name: "gongkai", version: "0.1.0")

  static let configuration = CommandConfiguration(
    commandName: "gongkai",
    abstract: "政府信息公开专栏的编译器 · A compiler for the government disclosure column",
    discussion: """
      Exit status 退出码: 0 done 完成; 1 problems in the content 内容有问题; 2 environment 环境故障; 64 usage 用法错误.
      """,
    version: "\(program.name) \(program.version)",
    subcommands: [
      BuildCommand.self, CheckCommand.self, RecordCommand.self, ListCommand.self, AuditCommand.self,
      MaskCommand.self, ImportCommand.self, AggregateCommand.self, ExplainCommand.self,
      SchemaCommand.self,
    ])
}
