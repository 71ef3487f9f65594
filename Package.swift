// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "gongkai",
  products: [.executable(name: "gongkai", targets: ["gongkai"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
  ],
  targets: [
    // Each C library stands behind one target of its own.
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CExif", pkgConfig: "libexif", providers: [.apt(["libexif-dev"])]),
    .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CIconv"),
    .target(name: "LinuxCalls"),

    .target(name: "Diagnostics"),
    .target(name: "Markdown", dependencies: ["CMark", "Diagnostics"]),
    .target(name: "Disclosure", dependencies: ["Diagnostics"]),
    .target(name: "Scrutiny", dependencies: ["Diagnostics", "Disclosure"]),
    .target(name: "Intake", dependencies: ["CYAML", "Diagnostics", "Disclosure", "Markdown", "Scrutiny"]),
    .target(
      name: "Extraction",
      dependencies: ["CArchive", "CExif", "CIconv", "CXML", "Diagnostics", "Disclosure"]),
    .target(name: "Publication", dependencies: ["CQRCode", "Diagnostics", "Disclosure"]),
    .target(
      name: "Takeover",
      dependencies: ["CIconv", "CXML", "Diagnostics", "Disclosure", "Markdown"]),
    .target(name: "Reports", dependencies: ["Diagnostics", "Disclosure", "Publication"]),
    .target(
      name: "Pipeline",
      dependencies: [
        "CArchive", "CCrypto", "Diagnostics", "Disclosure", "Extraction", "Intake", "LinuxCalls",
        "Publication", "Scrutiny", "Takeover",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    .executableTarget(
      name: "gongkai",
      dependencies: [
        "Diagnostics", "Disclosure", "Pipeline", "Publication", "Reports", "Scrutiny", "Takeover",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "MarkdownTests", dependencies: ["Diagnostics", "Markdown"]),
    .testTarget(name: "DisclosureTests", dependencies: ["Diagnostics", "Disclosure"]),
    .testTarget(name: "ScrutinyTests", dependencies: ["Diagnostics", "Disclosure", "Scrutiny"]),
    .testTarget(name: "IntakeTests", dependencies: ["Diagnostics", "Disclosure", "Intake", "Markdown"]),
    .testTarget(name: "PublicationTests", dependencies: ["Diagnostics", "Disclosure", "Publication"]),
    .testTarget(
      name: "TakeoverTests", dependencies: ["Diagnostics", "Disclosure", "Markdown", "Takeover"],
      exclude: ["Fixtures"]),
    .testTarget(name: "ReportsTests", dependencies: ["Diagnostics", "Reports"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Diagnostics", "Disclosure", "Extraction", "Intake", "Pipeline", "Publication", "Scrutiny",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      resources: [.copy("Fixtures")]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system && target.name != "LinuxCalls" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
