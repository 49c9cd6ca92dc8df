/// Protection of a sheet against slips: locked cells cannot be changed until the user lifts it.
///
/// There is no password, so anyone can lift it; it guards nothing against intent. Cells whose style says
/// ``CellStyle/isLocked`` `false` stay open. ODS has only the protection itself: what stays possible beside it is up
/// to the application.
public struct SheetProtection: Hashable, Sendable {
  /// Something that a protected sheet may still allow.
  public enum Action: String, Hashable, Sendable, CaseIterable {
    /// Change the look of cells.
    case formatCells
    /// Change widths of columns, and hide them.
    case formatColumns
    /// Change heights of rows, and hide them.
    case formatRows
    /// Insert columns.
    case insertColumns
    /// Insert rows.
    case insertRows
    /// Insert links.
    case insertHyperlinks
    /// Delete columns of which no cell is locked.
    case deleteColumns
    /// Delete rows of which no cell is locked.
    case deleteRows
    /// Sort ranges of which no cell is locked.
    case sort
    /// Use filters that are there.
    case autoFilter
  }

  /// What stays possible.
  public var allowed: Set<Action>

  /// Makes a protection; filters and widths of columns stay usable unless said otherwise.
  public init(allowing allowed: Set<Action> = [.autoFilter, .formatColumns]) {
    self.allowed = allowed
  }
}

/// Marks of supposed mistakes that are left out in some cells.
///
/// XLSX only: applications for ODS draw no such marks. Texts that read as numbers need none of this, the writer
/// sees them.
public struct IgnoredErrors: Hashable, Sendable {
  /// What applications take for a mistake.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A number that is kept as text, as postal codes are.
    case numberStoredAsText
    /// A formula unlike its neighbours.
    case formula
    /// A formula that leaves out cells next to its range.
    case formulaRange
    /// A formula that refers to empty cells.
    case emptyCellReference
    /// A formula that gives an error.
    case evalError
    /// A year of two digits in a text.
    case twoDigitTextYear
    /// A formula in a cell that is not locked.
    case unlockedFormula
  }

  /// The cells; at least one area.
  public var areas: [CellArea]
  /// The marks to leave out; at least one.
  public var kinds: Set<Kind>

  /// Makes ignored errors.
  public init(areas: [CellArea], kinds: Set<Kind>) {
    self.areas = areas
    self.kinds = kinds
  }
}
