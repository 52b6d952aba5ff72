import Foundation
import PackagePlugin

/// Compiles the shipped referentials, schemas, templates, corpus and registers into the program, so that a binary
/// copied alone onto another machine still has them.
@main
struct EmbedAssets: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let folders = ["referentiels", "schemas", "templates", "corpus", "actions", "correspondances"]
    let inputs = folders.flatMap { files(under: root.appending(path: $0)) }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding the shipped files",
        executable: try context.tool(named: "embed-assets").url,
        arguments: [root.path, output.path] + folders,
        inputFiles: inputs, outputFiles: [output])
    ]
  }

  private func files(under folder: URL) -> [URL] {
    let names = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (names?.compactMap { $0 as? URL } ?? [])
      .filter { !$0.hasDirectoryPath }
      .sorted { $0.path < $1.path }
  }
}
