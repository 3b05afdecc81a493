/**
 * What is compiled, and how it is run: modules of the course, Maven, and programs in this JVM or
 * their own. The launchers compile Start before anything else is there, so this package uses the
 * JDK and nothing else.
 */
package dezero.course.build;
