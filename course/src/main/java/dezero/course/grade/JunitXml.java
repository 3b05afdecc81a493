package dezero.course.grade;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The form that Surefire writes and CI systems read: a suite for each step, a case for a task. */
final class JunitXml {
  private final XMLStreamWriter xml;

  private JunitXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  static String of(SubmissionResult result) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new JunitXml(xml).write(result);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a report could not be made into XML", e);
    }
    return text + "\n";
  }

  private void write(SubmissionResult result) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    counts(result.tasks().toList());
    for (StepResult step : result.steps()) {
      suite(result, step);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void suite(SubmissionResult result, StepResult step) throws XMLStreamException {
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", step.name());
    counts(step.tasks());
    xml.writeStartElement("properties");
    property("submission", result.name());
    property("seed", String.valueOf(result.seed()));
    property("sandbox", step.sandbox());
    xml.writeEndElement();
    for (TaskResult task : step.tasks()) {
      testCase(step, task);
    }
    xml.writeEndElement();
  }

  /** The time is always 0: a report on the same files should be the same report. */
  private void counts(List<TaskResult> tasks) throws XMLStreamException {
    attribute("tests", tasks.size());
    attribute("failures", tasks.stream().filter(t -> !t.hasPassed() && !t.isError()).count());
    attribute("errors", tasks.stream().filter(TaskResult::isError).count());
    attribute("skipped", 0);
    attribute("time", 0);
  }

  private void attribute(String name, long value) throws XMLStreamException {
    xml.writeAttribute(name, String.valueOf(value));
  }

  private void property(String name, String value) throws XMLStreamException {
    xml.writeEmptyElement("property");
    xml.writeAttribute("name", name);
    xml.writeAttribute("value", Plain.line(value));
  }

  private void testCase(StepResult step, TaskResult task) throws XMLStreamException {
    xml.writeStartElement("testcase");
    xml.writeAttribute("name", "task " + task.number() + ": " + task.title());
    String file = task.file().replaceFirst("\\.java$", "");
    xml.writeAttribute("classname", step.id() + ".exercise." + file);
    attribute("time", 0);
    if (!task.hasPassed()) {
      xml.writeStartElement(task.isError() ? "error" : "failure");
      xml.writeAttribute("message", firstLine(task.message()));
      xml.writeAttribute("type", task.status().name());
      xml.writeCharacters(task.message());
      xml.writeEndElement();
    }
    if (!task.output().isEmpty()) {
      xml.writeStartElement("system-out");
      xml.writeCharacters(task.output());
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
