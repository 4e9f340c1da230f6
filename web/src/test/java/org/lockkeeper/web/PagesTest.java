package org.lockkeeper.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lockkeeper.web.system.Menu;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Rules that every page keeps, read from the sources. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern LITERAL_KEY = Pattern.compile("msg\\['([^']+)'\\]");
    private static final Pattern CHOSEN_KEYS = Pattern.compile("msg\\[[^'\\]]*\\? '([^']+)' : '([^']+)'\\]");
    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*}");
    private static final List<String> TEXT_ATTRIBUTES =
            List.of("value", "header", "message", "headerText", "title", "emptyMessage", "aria-label", "text");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList().stream();
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() throws Exception {
        assertThat(texts("messages_de.properties").keySet())
                .isEqualTo(texts("messages.properties").keySet());
    }

    @Test
    void everyMenuEntryHasItsPageAndText() throws Exception {
        Properties texts = texts("messages.properties");
        for (Menu.Entry entry : new Menu().getEntries()) {
            assertThat(WEBAPP.resolve(entry.page().substring(1) + ".xhtml")).exists();
            assertThat(texts).containsKey("menu." + entry.folder());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void textsComeFromTheBundle(Path page) throws Exception {
        Properties texts = texts("messages.properties");
        for (String key : keys(Files.readString(page))) {
            assertThat(texts).as(page + " uses " + key).containsKey(key);
        }
        assertThat(literals(parse(page).getDocumentElement(), new ArrayList<>()))
                .as("literal texts in " + page)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingInlineThatThePolicyForbids(Path page) throws Exception {
        for (Element element : elements(parse(page))) {
            assertThat(element.getTagName()).isNotIn("script", "style");
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                assertThat(name).as(page + " <" + element.getTagName() + ">").doesNotMatch("on[a-z]+|style");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyInputHasItsLabel(Path page) throws Exception {
        List<Element> elements = elements(parse(page));
        List<String> labelled = elements.stream()
                .filter(element -> element.getTagName().equals("p:outputLabel"))
                .map(element -> element.getAttribute("for"))
                .toList();
        assertThat(elements.stream()
                        .filter(element -> List.of("p:inputText", "p:password").contains(element.getTagName()))
                        .map(element -> element.getAttribute("id")))
                .as(page.toString())
                .isSubsetOf(labelled);
    }

    private static List<String> keys(String page) {
        List<String> keys = new ArrayList<>();
        LITERAL_KEY.matcher(page).results().forEach(match -> keys.add(match.group(1)));
        CHOSEN_KEYS.matcher(page).results().forEach(match -> {
            keys.add(match.group(1));
            keys.add(match.group(2));
        });
        return keys;
    }

    private static List<String> literals(Node node, List<String> found) {
        if (node instanceof Element element
                && !List.of("f:attribute", "ui:param").contains(element.getTagName())) {
            TEXT_ATTRIBUTES.forEach(name -> collect(element.getAttribute(name), found));
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            collect(node.getTextContent(), found);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            literals(child, found);
        }
        return found;
    }

    private static void collect(String text, List<String> found) {
        String rest = EXPRESSION.matcher(text).replaceAll("").replace("/s", "");
        if (rest.chars().anyMatch(Character::isLetter)) {
            found.add(rest.strip());
        }
    }

    private static List<Element> elements(Document document) {
        List<Element> elements = new ArrayList<>();
        var nodes = document.getElementsByTagName("*");
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document parse(Path page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(page.toFile());
    }

    private static Properties texts(String name) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(PagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
