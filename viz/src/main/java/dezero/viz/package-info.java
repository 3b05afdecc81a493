//DEPS guru.nidi:graphviz-java-min-deps:0.18.1
//DEPS org.graphper:graph-support-core:1.5.2
//DEPS org.slf4j:slf4j-nop:1.7.36
//DEPS org.jfree:jfreechart:1.5.6
//DEPS org.apache.xmlgraphics:batik-svggen:1.19

/** Drawing: computation graphs and charts, to SVG and PNG. */
package dezero.viz;
