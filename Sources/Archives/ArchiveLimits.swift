/// The bounds that a read of an archive keeps.
package struct ArchiveLimits: Sendable {
  /// Most entries, folders included.
  package var entries = 2000
  /// Largest entry once inflated, in bytes.
  package var entryBytes = 128 << 20
  /// Largest sum of all entries once inflated, in bytes, whether they are wanted or not.
  package var totalBytes = 256 << 20
  /// Most times that an entry may be larger than its compressed form.
  ///
  /// Deflate cannot do more than 1032; tables of 5,000 equal rows reach about 200.
  package var ratio = 400
  /// Entries up to this many bytes are too small to be a trap, whatever their ratio.
  package var harmlessBytes = 4 << 20

  /// The usual bounds, made for office documents.
  package init() {}
}
