import FuzzDriver
import FuzzSupport

/// Takes the input for the content of a html file.
runFuzzer { data, count in
  importReport(Array(UnsafeBufferPointer(start: data, count: count)), named: "fuzz.html")
  return 0
}
