/// Tarjan's strongly connected components, without recursion: a chain may be as long as the column.
struct StrongComponents {
  /// By node: the number of its component.
  private(set) var component: [Int]
  private let edges: [Int: [Int]]
  private var order: [Int]
  private var low: [Int]
  private var stack: [Int] = []
  private var count = 0
  private var found = 0

  init(count nodes: Int, edges: [Int: [Int]]) {
    component = Array(repeating: -1, count: nodes)
    order = Array(repeating: -1, count: nodes)
    low = Array(repeating: 0, count: nodes)
    self.edges = edges
    for node in 0..<nodes where order[node] < 0 { visit(node) }
  }

  private mutating func enter(_ node: Int) {
    order[node] = count
    low[node] = count
    count += 1
    stack.append(node)
  }

  private mutating func visit(_ start: Int) {
    var path: [(node: Int, next: Int)] = [(start, 0)]
    enter(start)
    while let (node, next) = path.last {
      let targets = edges[node] ?? []
      if next < targets.count {
        path[path.count - 1].next += 1
        let target = targets[next]
        if order[target] < 0 {
          enter(target)
          path.append((target, 0))
        } else if component[target] < 0 {
          low[node] = min(low[node], order[target])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last?.node { low[parent] = min(low[parent], low[node]) }
      if low[node] == order[node] { close(node) }
    }
  }

  private mutating func close(_ node: Int) {
    while let last = stack.popLast() {
      component[last] = found
      if last == node { break }
    }
    found += 1
  }
}
