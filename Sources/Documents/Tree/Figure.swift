/// A chart or a picture, with its caption.
public struct Figure: Sendable, Equatable {
  /// What is shown.
  public enum Content: Sendable, Equatable {
    /// A chart, which brings its own alternative and its data table.
    case chart(Chart)
    /// A picture.
    case picture(Picture)
  }

  /// What links aim at; `nil` for none.
  public var id: String?
  /// What is shown.
  public var content: Content
  /// What one reads below; empty for none, or for the chart's own.
  public var caption: [Inline]
  /// Who made it, or where it comes from; empty when it is not said.
  public var credit: [Inline]
  /// A particular look; `nil` for the usual one.
  public var style: StyleName?
  /// Where it was written.
  public var origin: Origin

  /// Makes a figure.
  public init(
    _ content: Content, caption: [Inline] = [], credit: [Inline] = [], id: String? = nil,
    style: StyleName? = nil, origin: Origin = .program
  ) {
    self.id = id
    self.content = content
    self.caption = caption
    self.credit = credit
    self.style = style
    self.origin = origin
  }
}

/// A picture, with its bytes: a document depends on no file.
public struct Picture: Sendable, Equatable {
  /// What is said to a person who does not see it.
  public enum Alternative: Sendable, Equatable {
    /// Nobody wrote it: a fault that the checks report.
    case missing
    /// The picture only decorates; nothing is said.
    case decorative
    /// What it shows, in words.
    case text(String)
  }

  /// A name for messages and for files, such as `photos/epn.jpg`.
  public var name: String
  /// The file itself.
  public var image: ImageData
  /// What is said to a person who does not see it.
  public var alternative: Alternative

  /// Makes a picture.
  public init(name: String, image: ImageData, alternative: Alternative) {
    self.name = name
    self.image = image
    self.alternative = alternative
  }
}

/// The bytes of an image and their format.
public struct ImageData: Sendable, Equatable {
  /// The formats that every writer takes.
  public enum Format: String, Sendable, Equatable, CaseIterable {
    /// PNG.
    case png = "image/png"
    /// JPEG.
    case jpeg = "image/jpeg"
    /// GIF.
    case gif = "image/gif"
    /// WebP.
    case webp = "image/webp"
    /// SVG.
    case svg = "image/svg+xml"

    /// The usual ending of a file's name, without the dot.
    public var fileExtension: String {
      switch self {
      case .png: "png"
      case .jpeg: "jpg"
      case .gif: "gif"
      case .webp: "webp"
      case .svg: "svg"
      }
    }
  }

  /// Contents of the file.
  public var bytes: [UInt8]
  /// Their format.
  public var format: Format

  /// Takes bytes whose format is known.
  public init(bytes: [UInt8], format: Format) {
    self.bytes = bytes
    self.format = format
  }

  /// Takes bytes and recognises their format by their first ones; `nil` for any other format.
  public init?(_ bytes: [UInt8]) {
    func starts(_ prefix: [UInt8]) -> Bool { bytes.starts(with: prefix) }
    if starts([0x89, 0x50, 0x4E, 0x47]) {
      self.init(bytes: bytes, format: .png)
    } else if starts([0xFF, 0xD8, 0xFF]) {
      self.init(bytes: bytes, format: .jpeg)
    } else if starts(Array("GIF8".utf8)) {
      self.init(bytes: bytes, format: .gif)
    } else if starts(Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
      self.init(bytes: bytes, format: .webp)
    } else if String(decoding: bytes.prefix(512), as: UTF8.self).contains("<svg") {
      self.init(bytes: bytes, format: .svg)
    } else {
      return nil
    }
  }
}
