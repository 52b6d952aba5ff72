// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
/// Every room but `XMLKit`, `Stemming` and `Archives`, the only ones that see C.
let safeSettings: [SwiftSetting] = settings + [.strictMemorySafety()]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A room of the house.
///
/// `Documentation/architecture.md` says what lives in each, and `ArchitectureTests` fails when
/// one imports a room that stands above it.
func room(
  _ name: String, uses dependencies: [Target.Dependency] = [],
  settings: [SwiftSetting] = safeSettings,
  plugins: [Target.PluginUsage] = []
) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings, plugins: plugins)
}

func tests(of name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies + ["TestSupport"],
    swiftSettings: settings)
}

let package = Package(
  name: "Arobase",
  products: [
    .executable(name: "arobase", targets: ["arobase"]),
    .library(name: "LabelModel", targets: ["LabelModel"]),
    .library(name: "LabelXML", targets: ["LabelXML"]),
    .library(name: "Reports", targets: ["Reports"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CLibzip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    room("Diagnostics"),
    room("Archives", uses: ["CLibzip", "Diagnostics"], settings: settings),
    room("Workbooks", uses: ["Archives", "Diagnostics", "XMLKit", "LabelModel"]),
    room("Stemming", uses: ["CStemmer"], settings: settings),
    room("XMLKit", uses: ["CLibxml2", "Diagnostics", crypto], settings: settings),
    room("LabelModel", uses: ["Diagnostics"]),
    room("Categorization", uses: ["LabelModel", "Stemming"]),
    room(
      "LabelXML", uses: ["LabelModel", "XMLKit", "Diagnostics", "Assets"]),
    room(
      "Spreadsheets",
      uses: ["LabelModel", "LabelXML", "XMLKit", "Diagnostics", "Workbooks"]),
    room("Documents", uses: ["Diagnostics", "XMLKit", mustache, "Assets"]),
    room("Reports", uses: ["LabelModel", "Documents", "Workbooks", "Diagnostics"]),
    room(
      "Commands",
      uses: [
        "Diagnostics", "XMLKit", "LabelModel", "LabelXML", "Documents", "Reports", "Assets",
        "Archives", "Categorization", "Spreadsheets", "Workbooks", argumentParser,
      ]),
    room("Assets", plugins: ["EmbedAssets"]),
    .executableTarget(name: "arobase", dependencies: ["Commands"], swiftSettings: safeSettings),
    .executableTarget(name: "embed-assets", swiftSettings: safeSettings),
    .plugin(name: "EmbedAssets", capability: .buildTool(), dependencies: ["embed-assets"]),
    room("TestSupport", uses: ["Diagnostics"]),
    tests(of: "Diagnostics"),
    tests(of: "XMLKit", uses: ["Diagnostics"]),
    tests(of: "LabelModel"),
    tests(of: "Archives", uses: ["Diagnostics"]),
    tests(of: "Workbooks", uses: ["Archives", "Diagnostics", "XMLKit", "LabelModel"]),
    tests(of: "Stemming"),
    tests(of: "Categorization", uses: ["LabelModel"]),
    tests(of: "LabelXML", uses: ["LabelModel", "XMLKit", "Diagnostics"]),
    tests(
      of: "Spreadsheets",
      uses: ["LabelModel", "LabelXML", "XMLKit", "Diagnostics", "Workbooks"]),
    tests(of: "Documents", uses: ["XMLKit", "Diagnostics", "Assets"]),
    tests(
      of: "Reports", uses: ["LabelModel", "LabelXML", "Documents", "Workbooks", "Diagnostics"]),
    tests(
      of: "Commands",
      uses: [
        "LabelModel", "LabelXML", "Categorization", "Reports", "Diagnostics", "Workbooks",
        argumentParser,
      ]),
    .testTarget(name: "ArchitectureTests", swiftSettings: settings),
  ]
)
