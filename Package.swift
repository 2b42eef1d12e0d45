// swift-tools-version: 6.2
import PackageDescription

/// Every target compiles in Swift 6 mode with these features on. CI sets
/// `TRAINYARD_WARNINGS_AS_ERRORS`, so that a warning never lands.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  + (Context.environment["TRAINYARD_WARNINGS_AS_ERRORS"] == nil
    ? [] : [.treatAllWarnings(as: .error)])

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(
  name: "AsyncHTTPClient", package: "async-http-client")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let serviceLifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// Tests read their goldens and fixtures where they stand, so that recording writes them back.
func tests(_ name: String, _ dependencies: [Target.Dependency], excluding files: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: files, swiftSettings: strict)
}

let package = Package(
  name: "trainyard",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "trainyard", targets: ["trainyard"]),
    .library(name: "ModelArtsClient", targets: ["ModelArtsClient", "ModelArtsAPI"]),
    .library(name: "ModelArtsEmulator", targets: ["ModelArtsEmulator"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // The path of the data, in its order.
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    library("TrainyardDiagnostics"),
    library("TrainyardYAML", ["CLibYAML", "TrainyardDiagnostics"]),
    library("TrainyardResources", ["TrainyardDiagnostics", crypto]),
    library(
      "TrainyardManifests", ["TrainyardYAML", "TrainyardResources", "TrainyardDiagnostics"]),
    library("TrainyardPlanner", ["TrainyardResources", "TrainyardDiagnostics"]),
    library("TrainyardApplier", ["TrainyardPlanner", "TrainyardResources"]),
    library(
      "TrainyardReports",
      ["TrainyardApplier", "TrainyardPlanner", "TrainyardResources", "TrainyardDiagnostics"]),

    // The remote service.
    library("ModelArtsAPI"),
    library("ModelArtsClient", ["ModelArtsAPI", asyncHTTPClient, nioCore, nioHTTP1, nioSSL, crypto, logging]),
    library("TrainyardModelArts", ["ModelArtsClient", "ModelArtsAPI", "TrainyardResources"]),
    library(
      "ModelArtsEmulator",
      ["ModelArtsAPI", hummingbird, serviceLifecycle, grdb, nioCore, httpTypes, crypto, logging]),

    // The program.
    library(
      "TrainyardCommands",
      [
        "TrainyardDiagnostics", "TrainyardResources", "TrainyardManifests", "TrainyardPlanner",
        "TrainyardApplier", "TrainyardReports", "ModelArtsAPI", "ModelArtsClient",
        "TrainyardModelArts", "ModelArtsEmulator", argumentParser, logging,
      ]),
    .executableTarget(
      name: "trainyard", dependencies: ["TrainyardCommands"], swiftSettings: strict),

    // Tests mirror the sources.
    .target(
      name: "TestSupport", dependencies: ["TrainyardPlanner", "TrainyardResources", "TrainyardDiagnostics"],
      path: "Tests/TestSupport", swiftSettings: strict),
    tests("TrainyardDiagnosticsTests", ["TrainyardDiagnostics"]),
    tests("TrainyardYAMLTests", ["TrainyardYAML", "TrainyardDiagnostics", "TestSupport"], excluding: ["Goldens"]),
    tests("TrainyardResourcesTests", ["TrainyardResources", "TrainyardDiagnostics"]),
    tests(
      "TrainyardManifestsTests",
      [
        "TrainyardManifests", "TrainyardResources", "TrainyardDiagnostics", "TestSupport", "ManifestFuzzing",
      ], excluding: ["Fixtures", "Goldens"]),
    tests("TrainyardPlannerTests", ["TrainyardPlanner", "TrainyardResources", "TestSupport"]),
    tests(
      "TrainyardApplierTests",
      ["TrainyardApplier", "TrainyardPlanner", "TrainyardResources", "TestSupport"]),
    tests(
      "TrainyardReportsTests",
      [
        "TrainyardReports", "TrainyardApplier", "TrainyardPlanner", "TrainyardResources",
        "TrainyardDiagnostics", "TestSupport",
      ], excluding: ["Goldens"]),
    tests("ModelArtsAPITests", ["ModelArtsAPI"]),
    tests(
      "ModelArtsClientTests",
      [
        "ModelArtsClient", "ModelArtsAPI", "ModelArtsEmulator", asyncHTTPClient, logging, nioCore, nioHTTP1, nioPosix,
        nioSSL,
      ],
      excluding: ["Fixtures"]),
    tests(
      "TrainyardModelArtsTests",
      ["TrainyardModelArts", "ModelArtsClient", "ModelArtsAPI", "TrainyardResources"]),
    tests(
      "ModelArtsEmulatorTests",
      [
        "ModelArtsEmulator", "ModelArtsAPI", hummingbird, grdb, crypto, asyncHTTPClient, nioCore, nioHTTP1, httpTypes,
      ], excluding: ["Fixtures"]),
    tests("EndToEndTests", ["TrainyardCommands", "ModelArtsEmulator", "TestSupport"], excluding: ["Goldens"]),
    .target(
      name: "ManifestFuzzing", dependencies: ["TrainyardManifests", "TrainyardDiagnostics"],
      path: "Tests/ManifestFuzzing", swiftSettings: strict),
    tests(
      "InvariantTests",
      [
        "TrainyardManifests", "TrainyardPlanner", "TrainyardResources", "TrainyardDiagnostics", "TestSupport",
      ]),
    .target(
      name: "Simulation", dependencies: ["TrainyardApplier", "TrainyardPlanner", "TrainyardResources", "TestSupport"],
      path: "Tests/Simulation", swiftSettings: strict),
    tests("SimulationTests", ["Simulation"]),
    tests("ArchitectureTests", []),

    // Programs for developers: measuring and fuzzing what has no command of its own.
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["TrainyardManifests", "TrainyardPlanner", "TrainyardResources", "TrainyardDiagnostics"],
      path: "Tests/Benchmarks", swiftSettings: strict),
    .executableTarget(
      name: "EmulatorBenchmarks", dependencies: ["ModelArtsEmulator", asyncHTTPClient, nioCore, nioHTTP1],
      path: "Tests/EmulatorBenchmarks", swiftSettings: strict),
    .executableTarget(
      name: "Simulator", dependencies: ["Simulation"], path: "Tests/Simulator", swiftSettings: strict),
    .executableTarget(
      name: "ManifestFuzzer", dependencies: ["ManifestFuzzing"],
      path: "Tests/ManifestFuzzer", exclude: ["Corpus"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
