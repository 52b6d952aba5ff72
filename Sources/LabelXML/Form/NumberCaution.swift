/// The cautions that a source may put before a number, such as « plus de ».
package enum NumberCaution {
  /// As they are written in the files.
  package static var words: [String] { Vocabulary.precision.words + Vocabulary.precision.others }
}
