/// What a template refers to by name: charts made by the report, images read from the disk.
public struct DocumentResources: Sendable, Equatable {
  /// Charts, under the names that `<graphique ref="…"/>` gives.
  public var charts: [String: Chart]
  /// Images, under the names that `<img src="…"/>` gives.
  public var images: [String: ImageData]

  /// Gathers charts and images, by default none.
  public init(charts: [String: Chart] = [:], images: [String: ImageData] = [:]) {
    self.charts = charts
    self.images = images
  }
}
