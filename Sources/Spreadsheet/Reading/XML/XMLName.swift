internal import CLibXML2

/// The elements and attributes of workbooks that the reader knows, with the prefixes that specifications use.
///
/// All others are ``other``. Attributes of XLSX have no namespace.
enum XMLName: String {
  case other

  // XLSX (ECMA-376 part 1, §18), transitional and strict.
  case sheet = "x:sheet"
  case workbookProperties = "x:workbookPr"
  case numberFormat = "x:numFmt"
  case cellFormats = "x:cellXfs"
  case cellFormat = "x:xf"
  case stringItem = "x:si"
  case text = "x:t"
  case phoneticRun = "x:rPh"
  case inlineString = "x:is"
  case row = "x:row"
  case cell = "x:c"
  case value = "x:v"
  case formula = "x:f"
  case mergedCell = "x:mergeCell"
  case hyperlink = "x:hyperlink"
  case dataValidation = "x:dataValidation"
  case formula1 = "x:formula1"
  case formula2 = "x:formula2"
  case table = "x:table"
  case tableColumn = "x:tableColumn"
  /// Validations that refer to other sheets, as Excel 2010 and later write them ([MS-XLSX] 2.6.6).
  case extendedValidation = "x14:dataValidation"
  case extendedFormula1 = "x14:formula1"
  case extendedFormula2 = "x14:formula2"
  case extendedReferences = "xm:sqref"
  case relationship = "rel:Relationship"

  // Attributes without a namespace.
  case aName = "name"
  case aID = "id"
  case aRelationshipID = "r:id"
  case aType = "type"
  case aUpperID = "Id"
  case aUpperType = "Type"
  case aTarget = "Target"
  case aTargetMode = "TargetMode"
  case aDate1904 = "date1904"
  case aFormatID = "numFmtId"
  case aFormatCode = "formatCode"
  case aReference = "r"
  case aStyle = "s"
  case aCellType = "t"
  case aHidden = "hidden"
  case aSharedIndex = "si"
  case aRange = "ref"
  case aLocation = "location"
  case aReferences = "sqref"
  case aOperator = "operator"
  case aAllowBlank = "allowBlank"
  case aErrorStyle = "errorStyle"
  case aErrorTitle = "errorTitle"
  case aError = "error"
  case aPromptTitle = "promptTitle"
  case aPrompt = "prompt"
  case aDisplayName = "displayName"
  case aTotalsRowCount = "totalsRowCount"

  // ODS (ODF 1.3 part 3).
  case odsTable = "table:table"
  case odsRow = "table:table-row"
  case odsCell = "table:table-cell"
  case odsCoveredCell = "table:covered-table-cell"
  case odsShapes = "table:shapes"
  case odsTrackedChanges = "table:tracked-changes"
  case odsDatabaseRange = "table:database-range"
  case odsValidation = "table:content-validation"
  case odsHelp = "table:help-message"
  case odsAlert = "table:error-message"
  case odsAnnotation = "office:annotation"
  case odsForms = "office:forms"
  case odsParagraph = "text:p"
  case odsSpaces = "text:s"
  case odsTab = "text:tab"
  case odsLineBreak = "text:line-break"
  case odsLink = "text:a"
  case odsRubyText = "text:ruby-text"
  case odsNote = "text:note"
  case aTableName = "table:name"
  case aRowsRepeated = "table:number-rows-repeated"
  case aColumnsRepeated = "table:number-columns-repeated"
  case aRowsSpanned = "table:number-rows-spanned"
  case aColumnsSpanned = "table:number-columns-spanned"
  case aVisibility = "table:visibility"
  case aFormula = "table:formula"
  case aValidationName = "table:content-validation-name"
  case aTargetRange = "table:target-range-address"
  case aCondition = "table:condition"
  case aAllowEmpty = "table:allow-empty-cell"
  case aTitle = "table:title"
  case aMessageType = "table:message-type"
  case aValueType = "office:value-type"
  case aValue = "office:value"
  case aDateValue = "office:date-value"
  case aTimeValue = "office:time-value"
  case aBooleanValue = "office:boolean-value"
  case aStringValue = "office:string-value"
  case aCalcValueType = "calcext:value-type"
  case aCount = "text:c"
  case aAddress = "xlink:href"
  case odsGenerator = "meta:generator"
  case manifestEncryption = "manifest:encryption-data"
  /// Any element of a drawing: its text is not that of the cell it lies on.
  case odsDrawing = "draw:"

  /// The prefix that specifications use for a namespace; nil for one that is not looked at.
  static func prefix(of namespace: String) -> String? {
    switch namespace {
    case "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main":
      "x:"
    case "http://schemas.openxmlformats.org/package/2006/relationships": "rel:"
    case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships":
      "r:"
    case "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main": "x14:"
    case "http://schemas.microsoft.com/office/excel/2006/main": "xm:"
    case "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office:"
    case "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table:"
    case "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text:"
    case "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
      "urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0":
      "draw:"
    case "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0": "calcext:"
    case "urn:oasis:names:tc:opendocument:xmlns:meta:1.0": "meta:"
    case "http://www.w3.org/1999/xlink": "xlink:"
    case "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0": "manifest:"
    default: nil
    }
  }
}

/// The names of a part, looked up by address: the parser keeps each text once.
final class XMLNames {
  private struct Key: Hashable {
    var local: UnsafePointer<xmlChar>
    var namespace: UnsafePointer<xmlChar>?
  }

  private var known: [Key: XMLName] = [:]

  func name(_ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?) -> XMLName {
    let key = Key(local: local, namespace: namespace)
    if let name = known[key] { return name }
    let name = Self.resolve(String(cString: local), namespace.map { String(cString: $0) })
    known[key] = name
    return name
  }

  private static func resolve(_ local: String, _ namespace: String?) -> XMLName {
    guard let namespace else { return XMLName(rawValue: local) ?? .other }
    guard let prefix = XMLName.prefix(of: namespace) else { return .other }
    return prefix == "draw:" ? .odsDrawing : XMLName(rawValue: prefix + local) ?? .other
  }
}
