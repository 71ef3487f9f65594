import Foundation
import SystemPackage
import Testing

/// The house rules that no compiler holds.
@Suite struct ConventionTests {
  /// What each target may see: the boundaries of the architecture.
  static let allowed: [String: Set<String>] = [
    "Diagnostics": [],
    "Disclosure": ["Diagnostics"],
    "Markdown": ["CMark", "Diagnostics", "Glibc"],
    "Scrutiny": ["Diagnostics", "Disclosure"],
    "Intake": ["CYAML", "Diagnostics", "Disclosure", "Markdown", "Scrutiny"],
    "Extraction": ["CArchive", "CExif", "CIconv", "CXML", "Diagnostics", "Disclosure"],
    "Publication": ["CQRCode", "Diagnostics", "Disclosure"],
    "Takeover": ["CIconv", "CXML", "Diagnostics", "Disclosure", "Markdown"],
    "Reports": ["Diagnostics", "Disclosure", "Publication"],
    "Pipeline": [
      "CArchive", "CCrypto", "Diagnostics", "Disclosure", "Extraction", "FoundationEssentials", "Glibc",
      "Intake",
      "LinuxCalls",
      "Publication",
      "Scrutiny", "Synchronization", "SystemPackage", "Takeover",
    ],
    "gongkai": [
      "ArgumentParser", "Diagnostics", "Disclosure", "Foundation", "Glibc", "Pipeline", "Publication",
      "Reports", "Scrutiny",
      "Synchronization", "SystemPackage", "Takeover",
    ],
  ]

  @Test func targetsImportOnlyWhatTheyMay() throws {
    let files = try SourceFile.all()
    #expect(Set(files.map(\.target)) == Set(ConventionTests.allowed.keys))
    for file in files {
      for module in file.imports {
        #expect(
          ConventionTests.allowed[file.target]?.contains(module) == true, "\(file.path) imports \(module)")
      }
    }
    #expect(files.flatMap(\.imports).count > 150)
  }

  /// Nothing that could end the program, hide a race or ask what time it is below the command.
  @Test func nothingForbiddenIsWritten() throws {
    let forbidden = [
      "try!", "as!", "fatalError", "preconditionFailure", "@unchecked", "Date()", "Date.now",
      "ContinuousClock", "SystemClock", "clock_gettime", "gettimeofday", "DispatchQueue", "NSLock",
      "nonisolated(unsafe)",
    ]
    for file in try SourceFile.all() {
      let words =
        file.target == "gongkai"
        ? ["try!", "as!", "fatalError", "@unchecked", "nonisolated(unsafe)"] : forbidden
      for (number, line) in file.code.enumerated() {
        for word in words where line.contains(word) {
          Issue.record("\(file.path):\(number + 1): \(word)")
        }
      }
    }
  }

  /// Only `Pipeline` touches the disk; only `gongkai` prints, and only by `Printing`, which sees whether it arrives.
  @Test func filesAreReadAndWrittenInOnePlace() throws {
    let disk = [
      "FileManager", "FileHandle", "FilePath", "FileDescriptor", "fopen(", "contentsOf:", "contentsOfFile",
    ]
    for file in try SourceFile.all() where !["Pipeline", "gongkai"].contains(file.target) {
      for (number, line) in file.code.enumerated() {
        for word in disk
        where line.contains(word) && !line.contains("append(contentsOf:")
          && !line.contains("insert(contentsOf:")
        {
          Issue.record("\(file.path):\(number + 1): \(word)")
        }
      }
    }
    for file in try SourceFile.all() {
      for (number, line) in file.code.enumerated()
      where line.firstMatch(of: /(^\s*|\{ )(debugP|p)rint\(|FileHandle\.standard/) != nil {
        Issue.record("\(file.path):\(number + 1): print")
      }
    }
  }

  /// Where C is called: one file for each library, and four of system calls.
  static let boundaries: Set<String> = [
    "Extraction/Archive/ArchiveStream.swift", "Extraction/Picture/PictureReader.swift",
    "Extraction/Text/TextDecoding.swift", "Extraction/XML/XMLStream.swift", "Intake/YAML/YAMLReader.swift",
    "Pipeline/Output/ChangeCalls.swift", "Pipeline/Output/ContentHasher.swift",
    "Pipeline/Output/ProcessCalls.swift", "Pipeline/Output/SystemCalls.swift",
    "Pipeline/Output/ToolCalls.swift", "Pipeline/Output/ZipFile.swift",
    "Publication/Pages/QRSymbol.swift",
    "Takeover/Page/PageDecoding.swift", "Takeover/Page/PageParser.swift",
  ]

  /// `unsafe` stands in the C boundaries and in the files of system calls.
  @Test func unsafeCodeStaysAtTheBoundaries() throws {
    let unsafe = try SourceFile.all().filter { $0.code.contains { $0.firstMatch(of: /\bunsafe\b/) != nil } }
    #expect(Set(unsafe.filter { $0.target != "Markdown" }.map(\.path)) == ConventionTests.boundaries)
  }

  @Test func filesStaySmall() throws {
    let files = try SourceFile.all()
    let sizes = files.map { $0.lines.count - 1 }.sorted()
    for file in files where file.lines.count - 1 > 400 {
      Issue.record("\(file.path): \(file.lines.count - 1) lines")
    }
    #expect(sizes[sizes.count / 2] <= 80, "the median is \(sizes[sizes.count / 2])")
    for file in files {
      for (number, line) in file.lines.enumerated() where line.hasPrefix("\t") {
        Issue.record("\(file.path):\(number + 1): tab")
      }
    }
    let builder = try #require(files.first { $0.path == "Pipeline/Build/SiteBuilder.swift" })
    #expect(builder.lines.count - 1 <= 125)
  }

  /// What leaves a file says what it is.
  @Test func whatLeavesAFileIsDocumented() throws {
    for file in try SourceFile.all() where file.target != "gongkai" {
      for (number, line) in file.lines.enumerated() {
        let declaration =
          /(?:@\w+ )?package (?:final |indirect )?(?:struct|enum|class|protocol|func|actor|typealias) .*/
        guard line.wholeMatch(of: declaration) != nil else { continue }
        var above = number - 1
        while above >= 0, file.lines[above].hasPrefix("@") { above -= 1 }
        let isDocumented = above >= 0 && file.lines[above].hasPrefix("///")
        if !isDocumented { Issue.record("\(file.path):\(number + 1): no doc comment") }
      }
    }
  }

  /// One word for one thing; no names that say nothing.
  @Test func typesHaveNamesThatSaySomething() throws {
    for file in try SourceFile.all() {
      for (number, line) in file.code.enumerated() {
        guard let match = line.firstMatch(of: /\b(?:struct|class|enum|protocol|actor) (\w+)/) else {
          continue
        }
        let name = String(match.output.1)
        for word in ["Manager", "Helper", "Utils", "Info", "Context", "Engine", "Common", "Core"]
        where name.hasSuffix(word) {
          Issue.record("\(file.path):\(number + 1): \(name)")
        }
      }
    }
  }
}
