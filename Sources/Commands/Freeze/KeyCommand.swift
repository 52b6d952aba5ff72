import ArgumentParser
import LabelXML
import XMLKit

/// `arobase key`: a pair of keys to sign manifests.
struct KeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key",
    abstract: "Fait une paire de clés Ed25519 pour signer les gels.",
    discussion: """
      La clé privée est écrite dans FICHIER, que personne d’autre ne peut lire, et la clé publique \
      dans FICHIER.pub, à donner à qui vérifiera. Une clé qui existe déjà n’est jamais remplacée.
      """)

  @Argument(help: .init("Où écrire la clé privée.", valueName: "fichier"))
  var path: String

  func run() throws {
    let publicPath = path + ".pub"
    for file in [path, publicPath] where Disk.files.kind(file) != nil {
      throw CommandFailure.usage("« \(file) » existe déjà : une clé n’est jamais remplacée")
    }
    let key = Ed25519.PrivateKey()
    try Disk.writePrivate(Array(KeyFile.text(of: key).utf8), to: path)
    try Disk.write(Array(KeyFile.text(of: key.publicKey).utf8), to: publicPath)
    Terminal.write("\(path) : clé privée, à garder secrète\n")
    Terminal.write("\(publicPath) : clé publique, à donner à qui vérifiera\n")
  }
}
