import FuzzDriver
import FuzzSupport

/// Takes the input for the content of a txt file.
runFuzzer { data, count in
  importReport(Array(UnsafeBufferPointer(start: data, count: count)), named: "fuzz.txt")
  return 0
}
