import Glibc

/// The bytes of a text in another encoding, made by iconv.
func encoded(_ text: String, as encoding: String) -> [UInt8] {
  guard let converter = iconv_open(encoding, "UTF-8"), Int(bitPattern: converter) != -1 else { return [] }
  defer { iconv_close(converter) }
  var input = Array(text.utf8).map { CChar(bitPattern: $0) }
  var output = [CChar](repeating: 0, count: input.count * 4 + 16)
  var left = input.count
  var room = output.count
  let total = room
  input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      var from = source.baseAddress
      var to = target.baseAddress
      _ = iconv(converter, &from, &left, &to, &room)
    }
  }
  precondition(left == 0, "the sample cannot be encoded as \(encoding)")
  return output[..<(total - room)].map { UInt8(bitPattern: $0) }
}

/// Prose in simplified and in traditional characters.
enum EncodingSample {
  static let simplified = """
    政府工作报告
    各位代表：
    现在，我代表区人民政府，向大会报告工作，请予审议。全区生产总值增长5.5%以上，城镇新增就业1.2万人。
    """
  static let traditional = """
    政府工作報告
    各位代表：
    現在，我代表縣人民政府，向大會報告工作，請予審議。全縣生產總值增長百分之六，新建學校十二所。
    """
}
