package import Diagnostics
package struct RenderedBody: Sendable { package let html: [UInt8]; package let links: [BodyLink]; package let headings: [BodyHeading]; package let opening: String }
package struct BodyLink: Sendable { package enum Kind: Sendable { case link, image }
 package let range: Range<Int>; package let destination: String; package let kind: Kind; package let place: Place }
package struct BodyHeading: Sendable { package let level: Int; package let text: String; package let anchor: String }
package struct MarkdownRenderer: Sendable {
  package init(headingAnchors: Bool = true) {}
  package func render(_ body: ArraySlice<UInt8>, path: String, firstLine: Int, into bag: inout DiagnosticBag) -> RenderedBody {
   RenderedBody(html: Array(body), links: [], headings: [], opening: "") }
}
