import java.nio.file.*;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Runs one's own checks of NHS numbers and ASIDs against the test vectors: java CheckVectors.java FOLDER
 * The JDK reads no JSON: this looks for the members of a test in the order in which the files have them. Use your JSON library.
 */
class CheckVectors {
    static final Pattern TEST = Pattern.compile("\"tcId\": (\\d+),\\s*\"comment\": .*\\s*\"flags\": \\[([^\\]]*)\\],\\s*\"input\": \"((?:[^\"\\\\]|\\\\.)*)\",\\s*\"result\": \"(\\w+)\"");
    static int run, wrong;

    public static void main(String[] folder) throws Exception {
        check(Path.of(folder[0], "nhs_number_test.json"), CheckVectors::nhsNumberHolds);
        check(Path.of(folder[0], "asid_test.json"), text -> text.matches("[0-9]{12}"));
        System.out.println(run + " tests, " + wrong + " disagreements");
        System.exit(wrong == 0 ? 0 : 1);
    }

    static boolean nhsNumberHolds(String text) {
        if (!text.matches("[0-9]{10}")) return false;
        int sum = 0;
        for (int place = 0; place < 10; place++) sum += (text.charAt(place) - '0') * (10 - place);
        return sum % 11 == 0;
    }

    static void check(Path file, Predicate<String> holds) throws Exception {
        for (var test : (Iterable<java.util.regex.MatchResult>) TEST.matcher(Files.readString(file)).results()::iterator) {
            // What rests on who exists or on the rest of the request is no matter of the value alone.
            if (test.group(2).matches("(?s).*Needs(Registry|Request).*") || test.group(4).equals("acceptable")) continue;
            run++;
            if (holds.test(test.group(3).translateEscapes()) == test.group(4).equals("valid")) continue;
            wrong++;
            System.out.println(file.getFileName() + " " + test.group(1) + ": expected " + test.group(4));
        }
    }
}
