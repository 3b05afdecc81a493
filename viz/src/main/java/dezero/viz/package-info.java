//DEPS guru.nidi:graphviz-java-min-deps:0.18.1@fatjar
//DEPS guru.nidi:graphviz-java:0.18.1@fatjar
//DEPS com.google.code.findbugs:jsr305:3.0.2
//DEPS org.slf4j:slf4j-api:1.7.36
//DEPS org.slf4j:slf4j-nop:1.7.36
//DEPS org.graphper:graph-support-core:1.5.2
//DEPS org.jfree:jfreechart:1.5.6
//DEPS org.apache.xmlgraphics:batik-svggen:1.19@fatjar
//DEPS org.apache.xmlgraphics:batik-awt-util:1.19@fatjar
//DEPS org.apache.xmlgraphics:batik-util:1.19@fatjar
//DEPS org.apache.xmlgraphics:batik-constants:1.19@fatjar
//DEPS org.apache.xmlgraphics:batik-i18n:1.19@fatjar

/**
 * Drawing: computation graphs and charts, to SVG and PNG. {@link dezero.viz.ComputationGraph} draws
 * what a variable was made of, {@link dezero.viz.LineChart} and {@link dezero.viz.ContourChart}
 * draw numbers. JBang finds this module's libraries in the lines above; their versions are the
 * pom's.
 */
package dezero.viz;
